package org.luodi.hj212.frame;

import java.util.Arrays;

/// Four hex digits; the standard writes them in upper case, lower case is read too.
final class HexDigits {
    private static final char[] UPPER = "0123456789ABCDEF".toCharArray();
    private static final byte[] VALUES = values();

    private HexDigits() {}

    /// The number of four digits at a place, −1 when one is none.
    static int at(byte[] bytes, int from) {
        int first = VALUES[bytes[from] & 0xFF];
        int second = VALUES[bytes[from + 1] & 0xFF];
        int third = VALUES[bytes[from + 2] & 0xFF];
        int fourth = VALUES[bytes[from + 3] & 0xFF];
        return (first | second | third | fourth) < 0 ? -1 : first << 12 | second << 8 | third << 4 | fourth;
    }

    static void write(byte[] bytes, int from, int number) {
        for (int digit = 0; digit < 4; digit++) {
            bytes[from + digit] = (byte) UPPER[number >> (12 - 4 * digit) & 0xF];
        }
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        for (int digit = 0; digit < UPPER.length; digit++) {
            values[UPPER[digit]] = (byte) digit;
            values[Character.toLowerCase(UPPER[digit])] = (byte) digit;
        }
        return values;
    }
}
