package org.luodi.platform.projects.ledger.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/// How a year's list is measured and printed.
///
/// @param curve 序时进度: the share of the annual plan, in percent, that is due at the end of each of the twelve months
/// @param rateDecimals decimals of printed rates, 1 or 2
/// @param gapMethod whether 百分点 are taken from the exact or the printed rate
/// @param lampRules name of the rule set of the lamps
/// @param dueDay day of the month until which units are asked to send, 1 to 28
public record ListSettings(
        List<BigDecimal> curve, int rateDecimals, GapMethod gapMethod, String lampRules, int dueDay) {
    private static final int MONTHS = 12;

    public ListSettings {
        curve = List.copyOf(curve);
        if (curve.size() != MONTHS) {
            throw new IllegalArgumentException("a curve has twelve points: " + curve);
        }
    }

    /// Linear, two decimals, exact gaps, the published rule of 银川, due on the 25th.
    public static ListSettings usual() {
        List<BigDecimal> linear = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month ->
                        BigDecimal.valueOf(100L * month).divide(BigDecimal.valueOf(MONTHS), 10, RoundingMode.HALF_UP))
                .toList();
        return new ListSettings(linear, 2, GapMethod.EXACT, "yinchuan-2025", 25);
    }

    /// @param month 1 to 12
    public BigDecimal due(int month) {
        return curve.get(month - 1);
    }

    /// What a gap is taken from.
    public enum GapMethod {
        /// The exact rate.
        EXACT,
        /// The rate as printed.
        PRINTED
    }
}
