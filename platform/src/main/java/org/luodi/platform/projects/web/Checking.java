package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.projects.bulletin.BulletinFigures;
import org.luodi.platform.projects.bulletin.GroupFigures;
import org.luodi.platform.projects.bulletin.Totals;
import org.luodi.platform.projects.checker.BulletinChecker;
import org.luodi.platform.projects.checker.CheckReport;
import org.luodi.platform.projects.checker.LedgerFigures;
import org.luodi.platform.projects.checker.figures.Baseline;
import org.luodi.platform.projects.checker.reading.Period;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.springframework.stereotype.Component;

/// Checks a text by the schedule of the year that it is about and against the ledger, as far as the person may read it.
@Component
class Checking {
    private final Bulletins bulletins;
    private final ReviewingMonths months;

    Checking(Bulletins bulletins, ReviewingMonths months) {
        this.bulletins = bulletins;
        this.months = months;
    }

    /// @throws org.luodi.standards.Refusal `checker.too-long`
    CheckerPage.Result check(Actor actor, String text, Optional<YearMonth> chosen) {
        CheckReport plain = BulletinChecker.plain().check(text, chosen);
        Optional<YearMonth> about = chosen.or(() -> plain.period().flatMap(Period::yearMonth));
        Optional<BulletinFigures> held = about.flatMap(month -> held(actor, month));
        CheckReport report = held.map(figures -> new BulletinChecker(
                                new Baseline(figures.settings().curve()),
                                month ->
                                        month.equals(figures.month()) ? Optional.of(ledger(figures)) : Optional.empty())
                        .check(text, Optional.of(figures.month())))
                .orElse(plain);
        return new CheckerPage.Result(report, CheckedText.of(report), about, held.map(BulletinFigures::month));
    }

    /// The month as the ledger holds it, once it is closed.
    private Optional<BulletinFigures> held(Actor actor, YearMonth month) {
        if (!actor.may(Permission.READ_PROJECTS)) {
            return Optional.empty();
        }
        boolean closed = months.periods(actor).stream()
                .anyMatch(period -> period.closed() && period.month().equals(month));
        return closed ? Optional.of(bulletins.month(actor, month).figures()) : Optional.empty();
    }

    private static LedgerFigures ledger(BulletinFigures figures) {
        List<LedgerFigures.Group> groups = Stream.concat(figures.units().stream(), figures.fields().stream())
                .map(Checking::group)
                .toList();
        return new LedgerFigures(figures.county(), figures.month(), line(figures.overall()), groups);
    }

    private static LedgerFigures.Group group(GroupFigures group) {
        return new LedgerFigures.Group(group.name(), line(group.totals()));
    }

    private static LedgerFigures.Line line(Totals totals) {
        return new LedgerFigures.Line(
                totals.projects(), totals.totalInvestment(), totals.annualPlan(), totals.completed());
    }
}
