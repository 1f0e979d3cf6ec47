package org.luodi.hj212.frame;

import java.nio.charset.StandardCharsets;

/// The beginning of what was malformed, for people.
final class Excerpt {
    private static final char UNPRINTABLE = '\u00B7';

    private Excerpt() {}

    static String of(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, Malformed.EXCERPT_BYTES);
        StringBuilder text = new StringBuilder(new String(bytes, from, length, StandardCharsets.UTF_8));
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) || text.charAt(i) == '\uFFFD') {
                text.setCharAt(i, UNPRINTABLE);
            }
        }
        return text.toString();
    }
}
