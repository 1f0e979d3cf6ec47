package org.luodi.platform.projects.checker.figures;

import java.math.BigDecimal;

/// A number with the digits that were printed: 30.90 is not 30.9, for it claims one more digit.
///
/// @param value the number; its scale is the number of decimals printed, below zero for figures like 80亿元 in 万元
/// @param exact true for counted things, which nobody rounds
public record PrintedNumber(BigDecimal value, boolean exact) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// From digits as printed, with an optional sign and decimal point.
    ///
    /// @throws NumberFormatException when the text is no decimal number
    public static PrintedNumber of(String digits) {
        return new PrintedNumber(new BigDecimal(digits), false);
    }

    /// Of things counted one by one.
    public static PrintedNumber count(String digits) {
        return new PrintedNumber(new BigDecimal(digits), true);
    }

    /// Decimals printed; negative when the last printed digit stands for tens or more of the unit.
    public int decimals() {
        return value.scale();
    }

    /// The same figure in a unit smaller by a power of ten; what is known of it stays as it is.
    public PrintedNumber scaled(int powerOfTen) {
        return new PrintedNumber(value.scaleByPowerOfTen(powerOfTen), exact);
    }

    public PrintedNumber negate() {
        return new PrintedNumber(value.negate(), exact);
    }

    public Ratio ratio() {
        return Ratio.of(value);
    }

    /// All values that round to this one: half a unit of the last printed digit to both sides.
    public Span span() {
        if (exact) {
            return Span.point(ratio());
        }
        Ratio half = Ratio.of(HALF.scaleByPowerOfTen(-decimals()));
        return new Span(ratio().minus(half), ratio().plus(half));
    }

    /// Whether a rate in percent is so high that it must be asked for even when the arithmetic is right: 1000 % and
    /// more.
    /// The example is «6902%», printed for 69.2 %.
    public boolean isImplausibleRate() {
        return value.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
