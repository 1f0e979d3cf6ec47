package org.luodi.platform.projects.checker.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Month;
import java.util.List;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.platform.projects.metrics.ScheduleCurve;

/// The county's schedule (序时进度) in percent, as gaps are taken from it.
///
/// Linear by default. It must not be taken for granted: 惠东 published gaps that only fit 50, 70 and 80 % at the end of
/// May, July and August 2022 and gaps that fit the straight line in 2024.
public record Baseline(ScheduleCurve curve) {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    public static Baseline linear() {
        return new Baseline(ScheduleCurve.linear());
    }

    /// A curve of twelve percentages.
    ///
    /// @throws org.luodi.standards.Refusal as [ScheduleCurve] does
    public static Baseline of(List<BigDecimal> percents) {
        return new Baseline(ScheduleCurve.ofPercents(percents));
    }

    /// What is due by the end of a month, in percent.
    ///
    /// @param month 1 to 12
    public Ratio at(int month) {
        Rate due = curve.at(Month.of(month));
        return new Ratio(due.numerator().multiply(HUNDRED), due.denominator());
    }
}
