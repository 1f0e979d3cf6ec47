package org.luodi.platform.projects.ledger;

import java.time.Clock;
import java.time.YearMonth;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.store.Books;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.Settings;
import org.luodi.platform.projects.ledger.store.Signature;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Component;

/// What every write does besides writing: queue at the book, look whether the month is open, count the write, and leave
/// a line in the audit trail. To be used within the write's transaction.
@Component
class Writing {
    private final Books books;
    private final Periods periods;
    private final Settings settings;
    private final AuditTrail trail;
    private final Clock clock;

    Writing(Books books, Periods periods, Settings settings, AuditTrail trail, Clock clock) {
        this.books = books;
        this.periods = periods;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    Signature sign(Actor actor) {
        return new Signature(actor.account(), actor.name(), clock.instant());
    }

    /// Waits for the writes of the year that are under way.
    void begin(CountyCode county, int year) {
        books.lock(county, year);
    }

    /// Begins a write of an open month; the month is there afterwards.
    ///
    /// @throws Refusal `projects.month-closed`
    Period beginOpen(CountyCode county, YearMonth month) {
        begin(county, month.getYear());
        periods.open(county, month, MonthReading.due(month, settings.ofYear(county, month.getYear())));
        Period period = periods.find(county, month).orElseThrow();
        requireOpen(period);
        return period;
    }

    static void requireOpen(Period period) {
        if (period.closed()) {
            throw new Refusal(
                    "projects.month-closed",
                    period.month() + " is closed",
                    period.month().toString());
        }
    }

    /// Counts the write of a month.
    void end(CountyCode county, YearMonth month) {
        periods.touch(county, month);
        books.advance(county, month.getYear());
    }

    /// Counts a write of a year as a whole.
    void end(CountyCode county, int year) {
        books.advance(county, year);
    }

    /// @param what last part of the action's key `projects.audit.<what>`
    void note(Actor actor, String what, String subject, String before, String after) {
        note(actor, new AuditEntry(what, subject, before, after));
    }

    /// @param entry with the last part of the action's key, and the subject as `projects` names it
    void note(Actor actor, AuditEntry entry) {
        trail.record(
                actor,
                new AuditEntry(
                        "projects.audit." + entry.action(),
                        "projects/" + entry.subject(),
                        entry.before(),
                        entry.after(),
                        entry.reason()));
    }
}
