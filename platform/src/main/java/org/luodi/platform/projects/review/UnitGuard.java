package org.luodi.platform.projects.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.standards.Money;

/// Tells an amount in the wrong unit (元 or 亿元 written where 万元 is meant) from one that is merely wrong: the
/// amount itself is out of all proportion to the project's own history or plan, and the same amount in another unit is
/// in proportion to it.
final class UnitGuard {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal OUT_OF_PROPORTION = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = BigDecimal.valueOf(3);

    private UnitGuard() {}

    /// The amount that was meant, when the one sent is in the wrong unit.
    static Optional<Money> meant(Subject subject, FigureField field) {
        return subject.amount(field)
                .filter(sent -> sent.compareTo(Money.ZERO) > 0)
                .flatMap(sent -> tooLarge(subject, field, sent)
                        ? Optional.of(Money.ofWan(sent.wan().divide(TEN_THOUSAND)))
                        : tooSmall(subject, field, sent)
                                ? Optional.of(Money.ofWan(sent.wan().multiply(TEN_THOUSAND)))
                                : Optional.empty())
                .filter(candidate -> plausible(subject, field, candidate));
    }

    private static boolean tooLarge(Subject subject, FigureField field, Money sent) {
        Money reference = field == FigureField.TOTAL
                ? subject.project().totalInvestment()
                : subject.project().annualPlan();
        return ratioAbove(sent, reference, OUT_OF_PROPORTION);
    }

    /// A young project may honestly report very little, so smallness alone proves nothing: it is doubted against a
    /// decided amount, against a larger cumulative already reported, or when the amount has a fraction that people
    /// write in 亿元 but not in 万元.
    private static boolean tooSmall(Subject subject, FigureField field, Money sent) {
        return switch (field) {
            case TOTAL -> ratioAbove(subject.project().totalInvestment(), sent, OUT_OF_PROPORTION);
            case PLAN -> ratioAbove(subject.project().annualPlan(), sent, OUT_OF_PROPORTION);
            case MONTH -> false;
            case CUMULATIVE ->
                subject.lastCumulative()
                        .map(last -> ratioAbove(last, sent, OUT_OF_PROPORTION))
                        .orElseGet(() -> sent.wan().scale() > 1
                                && ratioAbove(subject.project().annualPlan(), sent, OUT_OF_PROPORTION));
        };
    }

    private static boolean plausible(Subject subject, FigureField field, Money candidate) {
        return switch (field) {
            case TOTAL -> near(candidate, subject.project().totalInvestment());
            case PLAN -> near(candidate, subject.project().annualPlan());
            case MONTH -> candidate.compareTo(subject.project().totalInvestment()) <= 0;
            case CUMULATIVE ->
                candidate.compareTo(subject.project().totalInvestment()) <= 0
                        && candidate.compareTo(subject.lastCumulative().orElse(Money.ZERO)) >= 0;
        };
    }

    private static boolean near(Money candidate, Money reference) {
        return !ratioAbove(candidate, reference, NEAR) && !ratioAbove(reference, candidate, NEAR);
    }

    private static boolean ratioAbove(Money amount, Money reference, BigDecimal limit) {
        return reference.compareTo(Money.ZERO) > 0
                && amount.wan().divide(reference.wan(), MathContext.DECIMAL64).compareTo(limit) > 0;
    }
}
