package org.luodi.platform.access.factor;

import java.security.SecureRandom;

/// Secrets that people read and type: 16 letters and digits in groups of four, none of which is easily taken for
/// another.
///
/// 31 signs make 79 bits, which nobody guesses; short enough to be read aloud over a telephone.
public final class ReadableSecret {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableSecret() {}

    public static String next() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
