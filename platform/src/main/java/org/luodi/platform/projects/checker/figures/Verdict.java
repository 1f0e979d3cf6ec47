package org.luodi.platform.projects.checker.figures;

/// How a printed figure follows from other printed figures, from best to worst.
public enum Verdict {
    /// Rounding the exact result half-up gives the printed digits.
    HALF_UP,
    /// Cutting the exact result off gives the printed digits.
    TRUNCATED,
    /// Some unrounded inputs behind the printed ones give the printed digits.
    REACHABLE,
    /// No inputs that round to the printed ones can give the printed digits.
    MISMATCH;

    public boolean follows() {
        return this != MISMATCH;
    }
}
