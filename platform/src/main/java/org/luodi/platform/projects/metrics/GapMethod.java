package org.luodi.platform.projects.metrics;

/// How the distance between a rate and the schedule is taken. Published bulletins do both: 江门 2021 subtracts exact
/// rates (97.158 − 83.333 = 13.8), 三明 and 惠东 the printed ones (74 − 66.67 = 7.33).
public enum GapMethod {
    /// From the exact rate and the exact schedule; rounded only in print.
    EXACT,
    /// From the rate and the schedule as printed, so that a reader can work it out from the page.
    DISPLAYED;

    /// @param decimals of the print, which [#DISPLAYED] starts from
    public Points gap(Rate rate, Rate schedule, int decimals) {
        return switch (this) {
            case EXACT -> new Points(rate.minus(schedule));
            case DISPLAYED -> new Points(rate.rounded(decimals).minus(schedule.rounded(decimals)));
        };
    }
}
