package org.luodi.platform.projects.review;

import static org.luodi.platform.projects.domain.FigureField.CUMULATIVE;
import static org.luodi.platform.projects.domain.FigureField.MONTH;

import java.util.Optional;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.standards.Money;

/// What a doubted amount should have been, as far as the row's other amounts and last month can tell.
final class Expectation {
    private Expectation() {}

    static Optional<Money> of(Subject subject, FigureField field) {
        return switch (field) {
            case PLAN -> Optional.of(subject.project().annualPlan());
            case TOTAL -> Optional.of(subject.project().totalInvestment());
            case CUMULATIVE -> cumulative(subject);
            case MONTH -> month(subject);
        };
    }

    /// Last month's cumulative + this month.
    private static Optional<Money> cumulative(Subject subject) {
        Optional<Money> month = subject.amount(MONTH).filter(sent -> !sent.isNegative());
        if (subject.last().isEmpty()) {
            return month;
        }
        return month.map(subject.lastCumulative().orElseThrow()::plus)
                .filter(sum -> sum.compareTo(subject.project().totalInvestment()) <= 0);
    }

    /// Cumulative − last month's.
    private static Optional<Money> month(Subject subject) {
        return subject.amount(CUMULATIVE)
                .filter(ignored -> cumulativeIsPlausible(subject))
                .map(sent -> sent.minus(subject.lastCumulative().orElse(Money.ZERO)));
    }

    /// A cumulative that neither fell nor exceeds the total investment.
    static boolean cumulativeIsPlausible(Subject subject) {
        return subject.amount(CUMULATIVE)
                .filter(sent -> sent.compareTo(subject.lastCumulative().orElse(Money.ZERO)) >= 0)
                .filter(sent -> sent.compareTo(subject.project().totalInvestment()) <= 0)
                .isPresent();
    }
}
