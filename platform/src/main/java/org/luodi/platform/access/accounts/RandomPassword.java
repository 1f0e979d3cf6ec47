package org.luodi.platform.access.accounts;

import java.security.SecureRandom;

/// Passwords that Luodi makes: 16 letters and digits in groups of four, none of which is easily taken for another.
///
/// 31 signs make 79 bits, which nobody guesses; short enough to be read aloud over a telephone.
final class RandomPassword {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    static String next() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
