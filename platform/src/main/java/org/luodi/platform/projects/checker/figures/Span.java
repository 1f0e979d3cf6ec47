package org.luodi.platform.projects.checker.figures;

/// The interval of values that may stand behind a printed figure; a single point when the figure is exact.
///
/// The ends of an interval are touched by no real figure that matters: two intervals that share only an end do not
/// meet.
///
/// @param low the lower end, at most `high`
/// @param high the upper end
public record Span(Ratio low, Ratio high) {

    public Span {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("span upside down: " + low + " > " + high);
        }
    }

    public static Span point(Ratio value) {
        return new Span(value, value);
    }

    public boolean isPoint() {
        return low.equals(high);
    }

    public Span plus(Span other) {
        return new Span(low.plus(other.low), high.plus(other.high));
    }

    public Span minus(Span other) {
        return new Span(low.minus(other.high), high.minus(other.low));
    }

    /// The span of quotients.
    ///
    /// @throws IllegalArgumentException when the divisor is not above zero throughout
    public Span dividedBy(Span divisor) {
        if (divisor.low.signum() <= 0) {
            throw new IllegalArgumentException("the divisor may be zero: " + divisor);
        }
        // A negative end grows in size with a small divisor, a positive one with a large divisor shrinks.
        Ratio newLow = low.dividedBy(low.signum() < 0 ? divisor.low : divisor.high);
        Ratio newHigh = high.dividedBy(high.signum() < 0 ? divisor.high : divisor.low);
        return new Span(newLow, newHigh);
    }

    /// Every value times a positive factor.
    public Span times(Ratio factor) {
        return new Span(low.times(factor), high.times(factor));
    }

    /// Whether one real value may lie in both.
    public boolean meets(Span other) {
        Ratio from = low.compareTo(other.low) > 0 ? low : other.low;
        Ratio to = high.compareTo(other.high) < 0 ? high : other.high;
        int order = from.compareTo(to);
        return order < 0 || (order == 0 && (isPoint() || other.isPoint()));
    }

    /// What both have in common; the two must meet.
    public Span common(Span other) {
        return new Span(
                low.compareTo(other.low) > 0 ? low : other.low, high.compareTo(other.high) < 0 ? high : other.high);
    }
}
