package org.luodi.platform.projects.checker.reading;

/// The text as it is read: full-width letters, digits and signs become half-width, one character for one, so that every
/// place in it is the same place in the original.
public final class PlainText {

    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int TO_HALF_WIDTH = 0xFEE0;
    private static final char FULL_WIDTH_COMMA = '\uFF0C';
    private static final String SPACES = "\u00A0\u3000\u2002\u2003\u2009\u202F\uFEFF\u200B";
    private static final char SMALL_PERCENT = '\uFE6A';

    private PlainText() {}

    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }

    private static char plain(char c) {
        if (c == '\r' || SPACES.indexOf(c) >= 0) {
            return ' ';
        }
        if (c == SMALL_PERCENT) {
            return '%';
        }
        // The full-width comma parts clauses and never thousands; it stays what it is.
        boolean fullWidth = c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST && c != FULL_WIDTH_COMMA;
        return fullWidth ? (char) (c - TO_HALF_WIDTH) : c;
    }
}
