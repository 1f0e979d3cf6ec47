package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.SignedIn;
import org.luodi.platform.projects.ledger.MonthReview;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.UnitState;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.metrics.Lamp;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.shell.DeskPanel;
import org.luodi.platform.shell.PageView;
import org.springframework.stereotype.Component;

/// Puts key projects on the desk: the clerk's month, the reporter's own return, the county head's figures.
@Component
class DeskPanels implements DeskPanel {
    private static final int ORDER = 100;
    private static final int MOST_DOUBTS = 5;

    private final SignedIn signedIn;
    private final ReviewingMonths reviewing;
    private final MonthHeads heads;
    private final MonthSums sums;

    DeskPanels(SignedIn signedIn, ReviewingMonths reviewing, MonthHeads heads, MonthSums sums) {
        this.signedIn = signedIn;
        this.reviewing = reviewing;
        this.heads = heads;
        this.sums = sums;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<PageView> panel() {
        return signedIn.actor().flatMap(this::panel);
    }

    private Optional<PageView> panel(Actor actor) {
        if (actor.may(Permission.IMPORT_RETURNS)) {
            return Optional.of(PageView.of("projects/desk-clerk", clerk(actor)));
        }
        if (actor.may(Permission.REPORT_OWN_RETURN)) {
            return Optional.of(PageView.of("projects/desk-reporter", reporter(actor)));
        }
        return actor.may(Permission.READ_PROJECTS)
                ? Optional.of(PageView.of("projects/desk-head", head(actor)))
                : Optional.empty();
    }

    private Desk.Clerk clerk(Actor actor) {
        YearMonth month = heads.current(actor);
        MonthReview review = reviewing.review(actor, month);
        List<UnitState> units = reviewing.units(actor, month);
        List<UnitState> urgentFirst = units.stream()
                .sorted(Comparator.comparing(UnitState::sent).thenComparing(unit -> unit.openDoubts() == 0))
                .toList();
        List<Doubt> doubts = review.open().stream()
                .filter(doubt -> !doubt.asked() && !doubt.rows().isEmpty())
                .limit(MOST_DOUBTS)
                .toList();
        return new Desk.Clerk(heads.of(actor, review, units), urgentFirst, doubts, lastClosed(actor));
    }

    private Desk.Reporter reporter(Actor actor) {
        YearMonth month = heads.current(actor);
        MonthReview review = reviewing.review(actor, month);
        List<UnitState> units = reviewing.units(actor, month);
        return new Desk.Reporter(heads.of(actor, review, units), units, review.open(), review.figures());
    }

    private Desk.Head head(Actor actor) {
        Optional<YearMonth> closed = lastClosed(actor);
        MonthHead running = heads.of(actor, heads.current(actor));
        if (closed.isEmpty()) {
            return new Desk.Head(running, late(actor, running.month()), Optional.empty());
        }
        YearMonth month = closed.get();
        MonthReview review = reviewing.review(actor, month);
        Desk.Closed figures = new Desk.Closed(
                month,
                sums.of(actor, month, review.settings()),
                sums.withLamp(actor, month, Lamp.RED),
                sums.withLamp(actor, month, Lamp.AMBER),
                chart(actor, review));
        return new Desk.Head(running, late(actor, running.month()), Optional.of(figures));
    }

    private Optional<YearMonth> lastClosed(Actor actor) {
        return reviewing.periods(actor).stream()
                .filter(Period::closed)
                .map(Period::month)
                .findFirst();
    }

    private List<String> late(Actor actor, YearMonth month) {
        return reviewing.units(actor, month).stream()
                .filter(unit -> !unit.sent())
                .map(UnitState::unit)
                .toList();
    }

    private YearChart chart(Actor actor, MonthReview last) {
        YearMonth month = last.period().month();
        List<YearMonth> closed = reviewing.periods(actor).stream()
                .filter(Period::closed)
                .map(Period::month)
                .toList();
        List<YearChart.Point> points = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            YearMonth one = YearMonth.of(month.getYear(), number);
            points.add(new YearChart.Point(
                    one,
                    last.settings().curve().at(one.getMonth()).percent(2),
                    closed.contains(one)
                            ? sums.of(actor, one, last.settings()).totals().rate()
                            : Optional.empty()));
        }
        return YearChart.of(points);
    }
}
