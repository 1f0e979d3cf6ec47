package org.luodi.hj212.frame;

/// The four decimal digits behind `##`.
final class Length {
    static final int NONE = -1;
    static final int INCOMPLETE = -2;
    static final int NOT_DIGITS = -3;

    private static final int DIGITS = 4;

    private Length() {}

    /// The number that stands at a place, or why there is none.
    static int at(byte[] bytes, int from, int to) {
        int number = 0;
        for (int at = from; at < from + DIGITS; at++) {
            if (at >= to) {
                return INCOMPLETE;
            }
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_DIGITS;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// How many bytes from `##` on are as they should be.
    static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && at < from + DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return 2 + at - from;
    }
}
