package org.luodi.sheets;

import java.util.regex.Pattern;

/// Text that a spreadsheet program would take for a formula (OWASP "CSV injection"), made harmless by an apostrophe.
public final class Defused {
    private static final Pattern PLAIN_FIGURE = Pattern.compile("[+-]?\\d+(?:,\\d{3})*(?:\\.\\d+)?%?|[-—+]{1,2}");

    private Defused() {}

    /// The text, with an apostrophe before it when it begins like a formula. Plain figures ("-12.5") and dashes stay.
    public static String defuse(String text) {
        return isDangerous(text) && !PLAIN_FIGURE.matcher(text).matches() ? "'" + text : text;
    }

    /// The text without the apostrophe that [#defuse(String)] put.
    static String restore(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && isDangerous(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}
