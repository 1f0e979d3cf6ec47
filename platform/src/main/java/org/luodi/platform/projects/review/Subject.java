package org.luodi.platform.projects.review;

import java.util.Optional;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.platform.projects.domain.SentRow;
import org.luodi.standards.Money;

/// One row under examination: what was sent, what was planned, what was held last month.
///
/// @param resolution the smallest step of the file's amounts, 万元; see [org.luodi.platform.projects.domain.UnitReturn]
record Subject(PlannedProject project, SentRow row, Optional<LastMonth> last, Money resolution) {

    Sent sent(FigureField field) {
        return row.sent(field);
    }

    Optional<Money> amount(FigureField field) {
        return row.sent(field).money();
    }

    Optional<Money> lastCumulative() {
        return last.map(LastMonth::cumulative);
    }

    /// Whether two amounts are the same within what the file can express.
    boolean same(Money left, Money right, int terms) {
        Money tolerance = Money.ofWan(
                resolution.wan().multiply(java.math.BigDecimal.valueOf(terms)).divide(java.math.BigDecimal.TWO));
        return left.minus(right).abs().compareTo(tolerance) <= 0;
    }

    Finding.Held heldLast() {
        LastMonth held = last.orElseThrow();
        return new Finding.Held("last-cumulative", held.cumulative(), held.origin());
    }

    Finding.Held heldPlan() {
        return new Finding.Held("plan", project.annualPlan(), Optional.of(project.planOrigin()));
    }

    Finding.Held heldTotal() {
        return new Finding.Held("total", project.totalInvestment(), Optional.of(project.planOrigin()));
    }

    Finding.Held heldSent(String what, FigureField field) {
        return new Finding.Held(what, amount(field).orElseThrow(), sent(field).origin());
    }
}
