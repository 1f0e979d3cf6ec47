package org.luodi.platform.projects.metrics;

/// A difference of two rates, in percentage points (百分点): never itself a percentage.
///
/// @param difference 36.28 % less 75 % is a difference of −0.3872
public record Points(Rate difference) implements Comparable<Points> {

    /// The points without their sign, half-up, `38.72`; whether ahead or behind is said in words.
    public String size(int decimals) {
        return difference.abs().digits(decimals);
    }

    /// The points with a minus when behind, `-38.72`; for tables.
    public String signed(int decimals) {
        return difference.digits(decimals);
    }

    /// Whether a reader of the print sees no difference.
    public boolean printsAsNone(int decimals) {
        return difference.percent(decimals).signum() == 0;
    }

    public boolean ahead() {
        return difference.signum() > 0;
    }

    public boolean behind() {
        return difference.signum() < 0;
    }

    @Override
    public int compareTo(Points other) {
        return difference.compareTo(other.difference);
    }
}
