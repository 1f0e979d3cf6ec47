package org.luodi.platform.projects.metrics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.luodi.standards.Money;

/// A share of a whole as an exact fraction in lowest terms; 1/2 is 50 %.
///
/// Any value is possible: more than 100 % (a plan exceeded) and less than zero (a correction downwards). Rounding
/// happens only when a rate is printed, half-up, ties away from zero.
///
/// @param denominator greater than zero
public record Rate(BigInteger numerator, BigInteger denominator) implements Comparable<Rate> {
    public static final Rate ZERO = new Rate(BigInteger.ZERO, BigInteger.ONE);
    public static final Rate WHOLE = new Rate(BigInteger.ONE, BigInteger.ONE);

    /// Digits after the point of a percentage that leaves the program for another one.
    private static final int EXCHANGED_DECIMALS = 10;

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    public Rate {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a rate needs a whole: " + numerator + "/0");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /// The share of `part` in `whole`; empty when the whole is zero, for then there is no share to speak of.
    public static Optional<Rate> of(Money part, Money whole) {
        return of(part.wan(), whole.wan());
    }

    /// The share of one count in another; empty when there is nothing to have a share in.
    public static Optional<Rate> of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /// The share of one number in another; empty when there is nothing to have a share in.
    public static Optional<Rate> of(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        int scale = Math.max(0, Math.max(part.scale(), whole.scale()));
        return Optional.of(new Rate(unscaled(part, scale), unscaled(whole, scale)));
    }

    private static BigInteger unscaled(BigDecimal number, int scale) {
        return number.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    }

    /// The rate that a percentage names: 36.28 is 36.28 %.
    public static Rate ofPercent(BigDecimal percent) {
        return of(percent, BigDecimal.valueOf(100)).orElseThrow();
    }

    public Rate minus(Rate other) {
        return new Rate(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rate plus(Rate other) {
        return minus(new Rate(other.numerator.negate(), other.denominator));
    }

    /// This rate as a share of another one; empty when the other is zero.
    public Optional<Rate> shareOf(Rate other) {
        return other.numerator.signum() == 0
                ? Optional.empty()
                : Optional.of(new Rate(numerator.multiply(other.denominator), denominator.multiply(other.numerator)));
    }

    public Rate abs() {
        return new Rate(numerator.abs(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    /// The percentage, rounded half-up.
    ///
    /// @param decimals digits after the point, 0 or more
    public BigDecimal percent(int decimals) {
        return new BigDecimal(numerator.multiply(HUNDRED))
                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /// The percentage for other programs: ten decimals half-up, without trailing zeros, which is exact whenever the
    /// percentage ends within ten decimals.
    public BigDecimal exchangedPercent() {
        BigDecimal percent = percent(EXCHANGED_DECIMALS).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /// The rate as it is printed, `36.28` for 36.28 %: half-up, without the sign %.
    public String digits(int decimals) {
        return percent(decimals).toPlainString();
    }

    /// The rate as it is printed, `36.28%`.
    public String print(int decimals) {
        return digits(decimals) + "%";
    }

    /// The rate that a reader of the print sees.
    public Rate rounded(int decimals) {
        return ofPercent(percent(decimals));
    }

    @Override
    public int compareTo(Rate other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
