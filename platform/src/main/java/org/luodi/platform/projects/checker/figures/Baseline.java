package org.luodi.platform.projects.checker.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// The share of the year's plan, in percent, that is due at the end of each month (序时进度).
///
/// Linear by default. It must not be taken for granted: 惠东 published gaps that only fit 50, 70 and 80 % at the end of
/// May, July and August 2022 and gaps that fit the straight line in 2024.
///
/// @param percents twelve values, January to December
public record Baseline(List<Ratio> percents) {

    public Baseline {
        if (percents.size() != 12) {
            throw new IllegalArgumentException("a baseline has twelve months, not " + percents.size());
        }
        percents = List.copyOf(percents);
    }

    public static Baseline linear() {
        return new Baseline(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Ratio.of(100L * month, 12))
                .toList());
    }

    /// A curve of twelve percentages.
    public static Baseline of(List<BigDecimal> percents) {
        return new Baseline(percents.stream().map(Ratio::of).toList());
    }

    /// @param month 1 to 12
    public Ratio at(int month) {
        return percents.get(month - 1);
    }
}
