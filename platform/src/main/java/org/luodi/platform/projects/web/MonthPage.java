package org.luodi.platform.projects.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.RecordedEntry;
import org.luodi.platform.projects.ledger.ListPage;
import org.luodi.platform.projects.ledger.UnitState;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.standards.Refusal;

/// Content of the page of a month as a whole.
///
/// @param provisional projects whose figure is last month's because a doubt about it waits
/// @param refused what stood against the closing when it was asked for
public record MonthPage(
        MonthHead head,
        List<UnitState> units,
        Sums sums,
        int provisional,
        Optional<Refused> refused,
        boolean mayClose) {

    /// The month's sums against plan and schedule.
    ///
    /// @param schedule 序时进度 in percent
    /// @param gap rate − schedule in 百分点; empty without a plan
    public record Sums(ListPage.Totals totals, BigDecimal schedule, Optional<BigDecimal> gap) {
        public boolean behind() {
            return gap.map(BigDecimal::signum).orElse(0) < 0;
        }
    }

    /// Why the month was not closed.
    ///
    /// @param refusal another reason than doubts and files
    public record Refused(List<Doubt> doubts, List<ReturnFile> files, Optional<Refusal> refusal) {}

    /// When a unit sent last.
    static Optional<Instant> sentAt(UnitState unit) {
        return unit.files().stream().map(ReturnFile::sentAt).max(Comparator.naturalOrder());
    }

    public Optional<Instant> lastSent(UnitState unit) {
        return sentAt(unit);
    }

    public int rows(UnitState unit) {
        return unit.files().stream().mapToInt(ReturnFile::rows).sum();
    }

    /// Content of a month's history.
    ///
    /// @param entries what was done in the month, newest first
    public record History(MonthHead head, List<RecordedEntry> entries) {}

    /// Content of the list of months.
    ///
    /// @param next the month that is being worked on
    public record Months(List<Period> periods, YearMonth next, boolean mayImport) {}
}
