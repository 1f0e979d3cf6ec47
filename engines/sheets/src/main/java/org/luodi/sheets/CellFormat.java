package org.luodi.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a number is shown: enough of Excel's formats to print what a person sees in a table of figures.
///
/// @param kind what the figure is shown as
/// @param decimals digits after the point; -1 for as many as there are
/// @param grouped whether thousands are parted by commas
record CellFormat(Kind kind, int decimals, boolean grouped) {
    enum Kind {
        NUMBER,
        PERCENT,
        DATE,
        TIME
    }

    static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, -1, false);

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final double LAST_DAY = 2_958_466;

    /// The format with one of Excel's own numbers.
    static CellFormat builtIn(int id) {
        return switch (id) {
            case 1 -> new CellFormat(Kind.NUMBER, 0, false);
            case 2 -> new CellFormat(Kind.NUMBER, 2, false);
            case 3, 37, 38, 41, 42 -> new CellFormat(Kind.NUMBER, 0, true);
            case 4, 39, 40, 43, 44 -> new CellFormat(Kind.NUMBER, 2, true);
            case 9 -> new CellFormat(Kind.PERCENT, 0, false);
            case 10 -> new CellFormat(Kind.PERCENT, 2, false);
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> new CellFormat(Kind.TIME, 0, false);
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 ->
                new CellFormat(Kind.DATE, 0, false);
            default -> GENERAL;
        };
    }

    /// The format that a pattern such as `#,##0.00` describes; of several sections the first counts.
    static CellFormat of(String pattern) {
        int section = pattern.indexOf(';');
        String first = section < 0 ? pattern : pattern.substring(0, section);
        String bare = LITERAL.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        if (bare.isEmpty() || bare.contains("general") || bare.contains("@") || bare.contains("e+")) {
            return GENERAL;
        }
        if (bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || (bare.indexOf('m') >= 0 && bare.indexOf('0') < 0)) {
            return new CellFormat(
                    bare.indexOf('y') < 0 && bare.indexOf('d') < 0 && hasTime(bare) ? Kind.TIME : Kind.DATE, 0, false);
        }
        if (hasTime(bare)) {
            return new CellFormat(Kind.TIME, 0, false);
        }
        if (bare.indexOf('0') < 0 && bare.indexOf('#') < 0 || bare.indexOf('/') >= 0) {
            return GENERAL;
        }
        int point = bare.indexOf('.');
        int decimals = 0;
        boolean optional = false;
        for (int i = point + 1; point >= 0 && i < bare.length(); i++) {
            decimals += bare.charAt(i) == '0' ? 1 : 0;
            optional |= bare.charAt(i) == '#' || bare.charAt(i) == '?';
        }
        Kind kind = bare.indexOf('%') >= 0 ? Kind.PERCENT : Kind.NUMBER;
        return new CellFormat(
                kind, optional ? -1 : decimals, bare.contains(",") && bare.indexOf(',') < bare.lastIndexOf('0'));
    }

    private static boolean hasTime(String bare) {
        return bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
    }

    boolean isPercent() {
        return kind == Kind.PERCENT;
    }

    boolean isDate() {
        return kind == Kind.DATE || kind == Kind.TIME;
    }

    /// The number as shown; not for dates.
    String show(BigDecimal value) {
        BigDecimal shown = kind == Kind.PERCENT ? value.movePointRight(2) : value;
        if (decimals >= 0) {
            shown = shown.setScale(decimals, RoundingMode.HALF_UP);
        } else if (shown.scale() < 0 || shown.scale() > 0) {
            shown = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
        }
        String digits = grouped ? group(shown.toPlainString()) : shown.toPlainString();
        return kind == Kind.PERCENT ? digits + "%" : digits;
    }

    /// The day and time in ISO form, or the plain number when it is outside the calendar of a sheet.
    String showDate(BigDecimal value, boolean since1904) {
        double days = value.doubleValue();
        if (days < 0 || days > LAST_DAY) {
            return value.toPlainString();
        }
        long seconds = value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        LocalDateTime time = (since1904 ? EPOCH_1904 : EPOCH_1900).plusSeconds(seconds);
        if (kind == Kind.TIME && days < 1) {
            return time.toLocalTime().toString();
        }
        return seconds % 86_400 == 0 ? time.toLocalDate().toString() : time.toLocalDate() + " " + time.toLocalTime();
    }

    private static String group(String digits) {
        int from = digits.startsWith("-") ? 1 : 0;
        int point = digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = (point < 0 ? digits.length() : point) - 3; i > from; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
