package org.luodi.platform.projects.checker.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luodi.platform.projects.checker.figures.PrintedNumber;

/// Finds the numbers with units in a text.
final class Tokens {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])(?<sign>[-+\u2212\uFF0D])?"
            + "(?<digits>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?![\\d.]*\\d)" + "\\s{0,2}(?<about>"
            + Words.pattern("approximate.after") + ")?\\s{0,2}" + "(?:(?<points>"
            + Words.pattern("unit.points") + ")|(?<percent>" + Words.pattern("unit.percent") + ")|(?<yi>"
            + Words.pattern("unit.yi") + ")|(?<qian>" + Words.pattern("unit.qian") + ")|(?<wan>"
            + Words.pattern("unit.wan") + ")(?!" + Words.pattern("unit.not-after") + "|"
            + Words.pattern("unit.count") + ")|(?<yuan>" + Words.pattern("unit.yuan") + ")|(?<count>"
            + Words.pattern("unit.count") + ")(?!" + Words.pattern("unit.not-after") + "))");

    /// Characters around a number in which words may make it inexact.
    private static final int NEAR = 8;

    private Tokens() {}

    static List<Token> in(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            tokens.add(token(text, matcher));
        }
        return tokens;
    }

    private static Token token(String text, Matcher matcher) {
        String digits = matcher.group("digits").replace(",", "");
        boolean signed = matcher.start("sign") >= 0;
        // A dash behind a digit or a unit is the middle of a range, not a minus.
        boolean range = signed && matcher.start() > 0 && isRangeBefore(text.charAt(matcher.start() - 1));
        int start = signed && range ? matcher.start("digits") : matcher.start();
        boolean minus = signed && !range && !matcher.group("sign").equals("+");
        boolean firm = !range
                && matcher.start("about") < 0
                && !Words.ends(text.substring(Math.max(0, start - NEAR), start).stripTrailing(), "approximate.before")
                && !Words.starts(
                        text.substring(matcher.end(), Math.min(text.length(), matcher.end() + NEAR)),
                        "approximate.behind");
        String printed = minus ? "-" + digits : digits;
        if (matcher.start("points") >= 0) {
            // «超5.9个百分点» says on which side, not roughly how much.
            return new Token(Kind.POINTS, PrintedNumber.of(printed), start, matcher.end(), !range);
        }
        if (matcher.start("percent") >= 0) {
            return new Token(Kind.PERCENT, PrintedNumber.of(printed), start, matcher.end(), firm);
        }
        if (matcher.start("count") >= 0) {
            boolean whole = !digits.contains(".");
            return new Token(Kind.COUNT, PrintedNumber.count(printed), start, matcher.end(), firm && whole);
        }
        return new Token(Kind.MONEY, PrintedNumber.of(printed).scaled(power(matcher)), start, matcher.end(), firm);
    }

    /// Powers of ten of 万元.
    private static int power(Matcher matcher) {
        if (matcher.start("yi") >= 0) {
            return 4;
        }
        if (matcher.start("qian") >= 0) {
            return -1;
        }
        return matcher.start("wan") >= 0 ? 0 : -4;
    }

    private static boolean isRangeBefore(char before) {
        return Character.isDigit(before)
                || Words.list("unit.percent").contains(String.valueOf(before))
                || Words.list("unit.yuan").contains(String.valueOf(before));
    }
}
