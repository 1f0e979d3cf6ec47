package org.luodi.platform.access.factor;

/// Base32 (RFC 4648, 6) without padding: how authenticators want a secret to be typed.
final class Base32 {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int count = 0;
        for (byte next : bytes) {
            held = held << Byte.SIZE | next & 0xff;
            count += Byte.SIZE;
            while (count >= BITS) {
                count -= BITS;
                text.append(SIGNS.charAt(held >> count & 0x1f));
            }
            held &= (1 << count) - 1;
        }
        if (count > 0) {
            text.append(SIGNS.charAt(held << BITS - count & 0x1f));
        }
        return text.toString();
    }
}
