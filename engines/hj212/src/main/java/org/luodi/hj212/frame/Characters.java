package org.luodi.hj212.frame;

/// Counts characters of UTF-8.
final class Characters {
    private Characters() {}

    /// Index behind so many characters, or, where fewer are there, where they would end if the missing were ASCII.
    static int end(byte[] bytes, int from, int to, int characters) {
        int at = from;
        int left = characters;
        while (at < to) {
            if (isFirst(bytes[at])) {
                if (left == 0) {
                    return at;
                }
                left--;
            }
            at++;
        }
        return at + left;
    }

    private static boolean isFirst(byte b) {
        return (b & 0xC0) != 0x80;
    }
}
