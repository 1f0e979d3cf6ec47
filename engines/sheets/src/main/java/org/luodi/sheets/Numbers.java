package org.luodi.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Decimals out of the digits that a file stores.
final class Numbers {
    /// Excel computes with binary doubles and shows 15 digits; what follows is noise of the conversion.
    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MAX_EXPONENT = 400;

    private Numbers() {}

    /// The decimal written in ASCII bytes, or null when it is none. Never more than 15 significant digits.
    static @Nullable BigDecimal parse(byte[] bytes, int start, int end) {
        int at = start;
        boolean negative = at < end && bytes[at] == '-';
        at += negative ? 1 : 0;
        long unscaled = 0;
        int digits = 0;
        int scale = -1;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                unscaled = unscaled * 10 + digit;
                digits += unscaled == 0 ? 0 : 1;
                scale += scale >= 0 ? 1 : 0;
                if (digits > 15 || scale > 300) {
                    return slow(bytes, start, end);
                }
            } else if (bytes[at] == '.' && scale < 0) {
                scale = 0;
            } else {
                return slow(bytes, start, end);
            }
        }
        if (end - start <= (negative ? 1 : 0) + (scale >= 0 ? 1 : 0)) {
            return null;
        }
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, Math.max(scale, 0));
    }

    private static @Nullable BigDecimal slow(byte[] bytes, int start, int end) {
        if (end - start > 64) {
            return null;
        }
        char[] chars = new char[end - start];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[start + i] & 0x7f);
        }
        return of(new String(chars).strip());
    }

    /// The decimal that the text spells, or null when it is none or no sheet could hold it.
    static @Nullable BigDecimal of(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            if (Math.abs((long) value.scale()) > MAX_EXPONENT || value.precision() > MAX_EXPONENT) {
                return null;
            }
            return tidy(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static BigDecimal of(double value) {
        return tidy(new BigDecimal(Double.toString(value)));
    }

    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal rounded = value.precision() > 15 ? value.round(FIFTEEN) : value;
        BigDecimal stripped = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
