package org.luodi.gongwen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain lines read as headings and paragraphs, so that a text made from a template becomes a body.
///
/// A line is a heading of level 1 to 4 by its number 一、, （一）, 1. or （1）, or by one to four signs `#` and a blank before
/// it. Lines with `#` are numbered in their order, so that a section that drops out leaves no gap; written numbers are
/// kept. A heading of level 1 or 2 with a full stop and more text behind it leads its paragraph, and a line of level 3
/// or
/// 4 that ends like a sentence is a paragraph. Blank lines are skipped, leading and trailing blanks removed.
public final class Outline {

    private static final String NUMERAL = "[一二三四五六七八九十]{1,4}";
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile(NUMERAL + "、.*"),
            Pattern.compile("（" + NUMERAL + "）.*"),
            Pattern.compile("\\d{1,2}[.．](?!\\d).*"),
            Pattern.compile("（\\d{1,2}）.*"));
    private static final Pattern SIGNED = Pattern.compile("(#{1,4})\\s+(.*)");
    private static final Pattern LEAD = Pattern.compile("([^。]+。)(.+)");

    private final List<Block> blocks = new ArrayList<>();
    private final int[] counts = new int[4];

    private Outline() {}

    /// The blocks of a text, line by line.
    public static List<Block> blocks(String text) {
        Outline outline = new Outline();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(outline::add);
        return List.copyOf(outline.blocks);
    }

    private void add(String line) {
        Matcher signed = SIGNED.matcher(line);
        if (signed.matches()) {
            int level = signed.group(1).length();
            addHeading(level, number(level) + signed.group(2));
            return;
        }
        for (int level = 1; level <= NUMBERS.size(); level++) {
            if (NUMBERS.get(level - 1).matcher(line).matches()) {
                addNumbered(level, line);
                return;
            }
        }
        blocks.add(new Block.Paragraph(line));
    }

    private void addNumbered(int level, String line) {
        if (level > 2 && line.matches(".*[。；;：:，,]$")) {
            blocks.add(new Block.Paragraph(line));
        } else {
            addHeading(level, line);
        }
    }

    private void addHeading(int level, String text) {
        Matcher lead = LEAD.matcher(text);
        blocks.add(
                lead.matches()
                        ? new Block.LeadParagraph(level, lead.group(1), lead.group(2))
                        : new Block.Heading(level, text));
    }

    private String number(int level) {
        counts[level - 1]++;
        for (int deeper = level; deeper < counts.length; deeper++) {
            counts[deeper] = 0;
        }
        int count = counts[level - 1];
        return switch (level) {
            case 1 -> numeral(count) + "、";
            case 2 -> "（" + numeral(count) + "）";
            case 3 -> count + ". ";
            default -> "（" + count + "）";
        };
    }

    /// A number below 100 in Chinese numerals: 一, 十, 十二, 二十一.
    static String numeral(int number) {
        String digits = "零一二三四五六七八九";
        int tens = number / 10;
        int ones = number % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : "" + digits.charAt(tens)) + "十";
        return head + (ones == 0 && tens > 0 ? "" : "" + digits.charAt(ones));
    }
}
