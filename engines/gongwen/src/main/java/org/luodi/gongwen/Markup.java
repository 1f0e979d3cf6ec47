package org.luodi.gongwen;

import java.util.regex.Pattern;

/// Small pieces of WordprocessingML. Lengths are twips.
final class Markup {

    private static final Pattern BREAKING = Pattern.compile("[\\t\\v]");

    private Markup() {}

    /// A paragraph of one run; `properties` are the elements of `w:pPr` that follow the style.
    static String paragraph(String style, String properties, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>" + run(text) + "</w:p>";
    }

    static String run(String text) {
        return run("", text);
    }

    /// A run of text; tabs and line feeds become their elements, characters that XML cannot hold vanish.
    ///
    /// The hint makes Word take quotation marks, dashes and dots, which Unicode shares with Latin script, from the
    /// Chinese font.
    ///
    /// @param properties `w:rStyle` or nothing
    static String run(String properties, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String content = escape(printable(text));
        if (BREAKING.matcher(content).find()) {
            content = content.replace("\t", between("<w:tab/>")).replaceAll("\\R", between("<w:br/>"));
        }
        return "<w:r><w:rPr>" + properties + "<w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">"
                + content + "</w:t></w:r>";
    }

    static String spaceBefore(int before) {
        return "<w:spacing w:before=\"" + before + "\"/>";
    }

    private static String between(String element) {
        return "</w:t>" + element + "<w:t xml:space=\"preserve\">";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The text without the characters that XML 1.0 cannot hold.
    static String printable(String text) {
        if (text.codePoints().allMatch(Markup::isCharacter)) {
            return text;
        }
        int[] kept = text.codePoints().filter(Markup::isCharacter).toArray();
        return new String(kept, 0, kept.length);
    }

    /// XML 1.0 (fifth edition), production 2.
    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
