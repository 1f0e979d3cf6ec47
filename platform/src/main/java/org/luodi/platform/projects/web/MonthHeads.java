package org.luodi.platform.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.projects.ledger.MonthReview;
import org.luodi.platform.projects.ledger.ReturnFiles;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.UnitState;
import org.luodi.platform.projects.ledger.Waiting;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.standards.WorkCalendar;
import org.springframework.stereotype.Component;

/// Works out the head of a month's pages, and which month is being worked on.
@Component
class MonthHeads {
    private final ReviewingMonths reviewing;
    private final ReturnFiles files;
    private final Clock clock;

    MonthHeads(ReviewingMonths reviewing, ReturnFiles files, Clock clock) {
        this.reviewing = reviewing;
        this.files = files;
        this.clock = clock;
    }

    MonthHead of(Actor actor, YearMonth month) {
        return of(actor, reviewing.review(actor, month), reviewing.units(actor, month));
    }

    MonthHead of(Actor actor, MonthReview review, List<UnitState> units) {
        YearMonth month = review.period().month();
        List<ReturnFile> present = files.of(actor, month, false);
        List<Doubt> doubts = review.doubts();
        Waiting waiting = review.waiting();
        MonthHead.Counts counts = new MonthHead.Counts(
                units.size(),
                count(units, UnitState::sent),
                present.stream()
                        .filter(file -> file.state() == ReturnFile.State.READ)
                        .mapToInt(ReturnFile::rows)
                        .sum(),
                count(doubts, doubt -> waiting.asks(doubt) && !doubt.asked()),
                count(doubts, Doubt::asked),
                count(doubts, doubt -> !doubt.open()),
                count(doubts, waiting::awaits),
                count(present, file -> file.state() == ReturnFile.State.UNIT_UNKNOWN),
                count(present, file -> file.state() == ReturnFile.State.UNREADABLE));
        return new MonthHead(
                review.period(),
                !review.plan().isEmpty(),
                counts,
                Deadline.of(review.period().due(), LocalDate.now(clock), WorkCalendar.shipped()),
                actor.may(Permission.READ_PROJECTS));
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    /// The month that is being worked on: the earliest open one, else the one after the last closed, else this one.
    YearMonth current(Actor actor) {
        List<Period> periods = reviewing.periods(actor);
        return periods.reversed().stream()
                .filter(period -> !period.closed())
                .map(Period::month)
                .findFirst()
                .or(() -> periods.stream().findFirst().map(last -> last.month().plusMonths(1)))
                .orElseGet(() -> YearMonth.now(clock));
    }
}
