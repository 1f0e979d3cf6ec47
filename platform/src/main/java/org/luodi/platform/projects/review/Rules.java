package org.luodi.platform.projects.review;

import static org.luodi.platform.projects.domain.FigureField.CUMULATIVE;
import static org.luodi.platform.projects.domain.FigureField.MONTH;
import static org.luodi.platform.projects.domain.FigureField.PLAN;
import static org.luodi.platform.projects.domain.FigureField.TOTAL;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.standards.Money;

/// The rules that look at one row. Those that look at several rows or at none (duplicate, unknown, missing) are in
/// [Review], which alone sees the whole month.
final class Rules {
    private Rules() {}

    /// Everything that is wrong with a row, most telling first; empty when it may enter the figures.
    static List<Finding> examine(Subject subject) {
        List<Finding> found = new ArrayList<>();
        faultyCells(subject, found);
        noFigure(subject).ifPresent(found::add);
        negative(subject, found);
        wrongUnit(subject).ifPresent(found::add);
        exceedsTotal(subject).ifPresent(found::add);
        cumulativeFell(subject).ifPresent(found::add);
        monthDoesNotAddUp(subject).ifPresent(found::add);
        monthExceedsCumulative(subject).ifPresent(found::add);
        decidedAmountChanged(subject, Rule.PLAN_CHANGED, PLAN).ifPresent(found::add);
        decidedAmountChanged(subject, Rule.TOTAL_CHANGED, TOTAL).ifPresent(found::add);
        found.sort(Comparator.comparing(Finding::rule));
        return found;
    }

    private static void faultyCells(Subject subject, List<Finding> found) {
        for (FigureField field : FigureField.values()) {
            if (subject.sent(field) instanceof Sent.Faulty faulty) {
                found.add(Finding.of(Rule.ERROR_CELL, field, faulty, Expectation.of(subject, field)));
            }
        }
    }

    private static Optional<Finding> noFigure(Subject subject) {
        boolean silent = subject.sent(CUMULATIVE) instanceof Sent.Absent && subject.sent(MONTH) instanceof Sent.Absent;
        return silent
                ? Optional.of(Finding.of(
                        Rule.NO_FIGURE, CUMULATIVE, Sent.ABSENT, subject.lastCumulative(), lastIfAny(subject)))
                : Optional.empty();
    }

    private static void negative(Subject subject, List<Finding> found) {
        for (FigureField field : FigureField.values()) {
            if (subject.amount(field).filter(Money::isNegative).isPresent()) {
                found.add(Finding.of(
                        Rule.NEGATIVE, field, subject.sent(field), Expectation.of(subject, field), lastIfAny(subject)));
            }
        }
    }

    private static Optional<Finding> wrongUnit(Subject subject) {
        for (FigureField field : List.of(CUMULATIVE, MONTH, PLAN, TOTAL)) {
            Optional<Money> meant = UnitGuard.meant(subject, field);
            if (meant.isPresent()) {
                return Optional.of(Finding.of(
                        Rule.WRONG_UNIT, field, subject.sent(field), meant, subject.heldPlan(), subject.heldTotal()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> exceedsTotal(Subject subject) {
        return subject.amount(CUMULATIVE)
                .filter(sent -> sent.minus(subject.resolution())
                                .compareTo(subject.project().totalInvestment())
                        > 0)
                .map(sent -> Finding.of(
                        Rule.EXCEEDS_TOTAL,
                        CUMULATIVE,
                        subject.sent(CUMULATIVE),
                        Expectation.of(subject, CUMULATIVE),
                        subject.heldTotal()));
    }

    private static Optional<Finding> cumulativeFell(Subject subject) {
        Optional<Money> sent = subject.amount(CUMULATIVE);
        Optional<Money> last = subject.lastCumulative();
        if (sent.isEmpty() || last.isEmpty() || sent.get().compareTo(last.get()) >= 0) {
            return Optional.empty();
        }
        return subject.same(sent.get(), last.get(), 1)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Rule.CUMULATIVE_FELL,
                        CUMULATIVE,
                        subject.sent(CUMULATIVE),
                        Expectation.of(subject, CUMULATIVE),
                        subject.heldLast()));
    }

    private static Optional<Finding> monthDoesNotAddUp(Subject subject) {
        Optional<Money> month = subject.amount(MONTH);
        Optional<Money> cumulative = subject.amount(CUMULATIVE);
        Optional<Money> last = subject.lastCumulative();
        if (month.isEmpty() || cumulative.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (subject.same(last.get().plus(month.get()), cumulative.get(), 3)) {
            return Optional.empty();
        }
        FigureField suspect = Expectation.cumulativeIsPlausible(subject) ? MONTH : CUMULATIVE;
        FigureField other = suspect == MONTH ? CUMULATIVE : MONTH;
        String otherName = other == MONTH ? "month" : "cumulative";
        return Optional.of(Finding.of(
                Rule.MONTH_DOES_NOT_ADD_UP,
                suspect,
                subject.sent(suspect),
                Expectation.of(subject, suspect),
                subject.heldLast(),
                subject.heldSent(otherName, other)));
    }

    /// All that can be told where a county begins in the middle of a year: what was done before is not known, but it is
    /// not less than nothing.
    private static Optional<Finding> monthExceedsCumulative(Subject subject) {
        Optional<Money> month = subject.amount(MONTH);
        Optional<Money> cumulative = subject.amount(CUMULATIVE);
        if (subject.last().isPresent() || month.isEmpty() || cumulative.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = month.get().compareTo(cumulative.get()) <= 0 || subject.same(month.get(), cumulative.get(), 2);
        return fits
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Rule.MONTH_EXCEEDS_CUMULATIVE,
                        MONTH,
                        subject.sent(MONTH),
                        Optional.empty(),
                        subject.heldSent("cumulative", CUMULATIVE)));
    }

    private static Optional<Finding> decidedAmountChanged(Subject subject, Rule rule, FigureField field) {
        Money decided = field == PLAN
                ? subject.project().annualPlan()
                : subject.project().totalInvestment();
        return subject.amount(field)
                .filter(sent -> !subject.same(sent, decided, 1))
                .map(sent -> Finding.of(
                        rule,
                        field,
                        subject.sent(field),
                        Optional.of(decided),
                        field == PLAN ? subject.heldPlan() : subject.heldTotal()));
    }

    private static Finding.Held[] lastIfAny(Subject subject) {
        return subject.last().isPresent() ? new Finding.Held[] {subject.heldLast()} : new Finding.Held[0];
    }
}
