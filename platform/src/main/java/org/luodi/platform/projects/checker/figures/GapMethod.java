package org.luodi.platform.projects.checker.figures;

/// The ways in which governments take the gap between a rate and the baseline (超/欠序时进度, in 百分点).
public enum GapMethod {
    /// Exact rate less exact baseline.
    EXACT_RATE,
    /// Printed rate less exact baseline.
    ROUNDED_RATE,
    /// Printed rate less the baseline rounded to one decimal.
    ROUNDED_RATE_AND_BASE_1DP,
    /// Printed rate less the baseline rounded to two decimals.
    ROUNDED_RATE_AND_BASE_2DP
}
