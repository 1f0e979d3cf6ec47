package org.luodi.hj212.message;

/// Numbers in bytes, read without garbage.
final class Digits {
    private static final int MOST = 9;
    private static final int LONGEST_DECIMAL = 40;

    private Digits() {}

    /// A whole number of at most nine digits, −1 when it is none.
    static int whole(byte[] bytes, int from, int to) {
        if (from >= to || to - from > MOST) {
            return -1;
        }
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// Whether it is a decimal number: a sign at most, digits, one point at most, an exponent of at most two
    /// digits.
    static boolean isDecimal(byte[] bytes, int from, int to) {
        if (to - from > LONGEST_DECIMAL) {
            return false;
        }
        int at = sign(bytes, from, to);
        int whole = digits(bytes, at, to);
        int fraction = whole;
        if (whole < to && bytes[whole] == '.') {
            fraction = digits(bytes, whole + 1, to);
        }
        int count = fraction - at - (fraction > whole ? 1 : 0);
        return count > 0 && (fraction == to || isExponent(bytes, fraction, to));
    }

    private static boolean isExponent(byte[] bytes, int from, int to) {
        if ((bytes[from] | 0x20) != 'e') {
            return false;
        }
        int at = sign(bytes, from + 1, to);
        return digits(bytes, at, to) == to && to - at >= 1 && to - at <= 2;
    }

    private static int sign(byte[] bytes, int from, int to) {
        return from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
