package org.luodi.standards;

/// The half-width form of text: full-width ASCII (U+FF01–U+FF5E), the ideographic space and the full-width yuan sign
/// become their ordinary counterparts; every other character stays.
public final class HalfWidth {

    private static final char FIRST = '\uFF01';
    private static final char LAST = '\uFF5E';
    private static final int DISTANCE = FIRST - '!';
    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final char FULL_WIDTH_YUAN = '\uFFE5';
    private static final char YUAN = '\u00A5';

    private HalfWidth() {}

    /// The same text in half width; the very same string when nothing had to change.
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (of(text.charAt(i)) != text.charAt(i)) {
                return converted(text);
            }
        }
        return text;
    }

    private static String converted(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = of(chars[i]);
        }
        return new String(chars);
    }

    private static char of(char c) {
        if (c >= FIRST && c <= LAST) {
            return (char) (c - DISTANCE);
        }
        return switch (c) {
            case IDEOGRAPHIC_SPACE -> ' ';
            case FULL_WIDTH_YUAN -> YUAN;
            default -> c;
        };
    }
}
