package org.luodi.platform.projects.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.ProjectFigure;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.ledger.store.SentFiles;
import org.luodi.standards.Money;
import org.springframework.stereotype.Service;

/// Shows a month as it stands: doubts and figures, worked out once for each revision of the year's book.
@Service
public class ReviewingMonths {
    private final Reviews reviews;
    private final Periods periods;
    private final Plans plans;
    private final SentFiles files;
    private final Scope.Scopes scopes;
    private final Sight sight;
    private final Clock clock;

    ReviewingMonths(
            Reviews reviews,
            Periods periods,
            Plans plans,
            SentFiles files,
            Scope.Scopes scopes,
            Sight sight,
            Clock clock) {
        this.clock = clock;
        this.plans = plans;
        this.sight = sight;
        this.reviews = reviews;
        this.periods = periods;
        this.files = files;
        this.scopes = scopes;
    }

    /// The month as the person may see it; a unit's reporter sees the doubts and figures of that unit.
    public MonthReview review(Actor actor, YearMonth month) {
        Scope scope = scopes.reading(actor);
        Reviewed reviewed = reviews.of(actor.county(), month);
        return view(reviewed, seen(actor, month, scope), waiting(reviewed));
    }

    private Predicate<String> seen(Actor actor, YearMonth month, Scope scope) {
        Predicate<String> shown = sight.of(actor.county(), month);
        return unit -> scope.sees(unit) && shown.test(unit);
    }

    private Waiting waiting(Reviewed month) {
        return new Waiting(month.period().due(), LocalDate.now(clock));
    }

    private static MonthReview view(Reviewed month, Predicate<String> seen, Waiting waiting) {
        return new MonthReview(
                month.period(),
                month.revision(),
                month.review().doubts().stream()
                        .filter(doubt -> seen.test(doubt.unit()))
                        .toList(),
                month.entries().stream()
                        .filter(entry -> seen.test(entry.project().unit()))
                        .flatMap(entry -> figure(month, entry).stream())
                        .toList(),
                month.plan().stream()
                        .filter(project -> seen.test(project.unit()))
                        .toList(),
                month.settings().list(),
                waiting);
    }

    static Optional<ProjectFigure> figure(Reviewed month, PlanEntry entry) {
        return Optional.ofNullable(month.figures().get(entry.project().id()))
                .map(figure -> new ProjectFigure(
                        entry.project(),
                        figure,
                        entry.stage(),
                        month.restatements().getOrDefault(figure.project(), List.of())));
    }

    /// The units of the year's list in its order: who has sent, what is doubtful.
    public List<UnitState> units(Actor actor, YearMonth month) {
        Predicate<String> seen = seen(actor, month, scopes.reading(actor));
        Reviewed now = reviews.of(actor.county(), month);
        Map<String, List<ReturnFile>> sent = new HashMap<>();
        for (ReturnFile file : files.ofMonth(actor.county(), month, false)) {
            file.unit()
                    .ifPresent(unit -> sent.computeIfAbsent(unit, name -> new ArrayList<>())
                            .add(file));
        }
        Map<String, Integer> open = new HashMap<>();
        now.review().doubts().stream()
                .filter(waiting(now)::asks)
                .forEach(doubt -> open.merge(doubt.unit(), 1, Integer::sum));
        Map<String, List<PlanEntry>> byUnit = new LinkedHashMap<>();
        now.entries().stream()
                .filter(entry -> seen.test(entry.project().unit()))
                .forEach(entry -> byUnit.computeIfAbsent(entry.project().unit(), unit -> new ArrayList<>())
                        .add(entry));
        return byUnit.entrySet().stream()
                .map(unit -> state(
                        now,
                        unit.getKey(),
                        unit.getValue(),
                        sent.getOrDefault(unit.getKey(), List.of()),
                        open.getOrDefault(unit.getKey(), 0)))
                .toList();
    }

    /// A parent (打包) has no figure of its own, so nothing is counted twice.
    private static UnitState state(
            Reviewed month, String unit, List<PlanEntry> entries, List<ReturnFile> sent, int open) {
        Money plan = Money.ZERO;
        Money cumulative = Money.ZERO;
        int projects = 0;
        for (PlanEntry entry : entries) {
            MonthlyFigure figure = month.figures().get(entry.project().id());
            if (figure != null) {
                projects++;
                plan = plan.plus(entry.project().annualPlan());
                cumulative = cumulative.plus(figure.cumulative());
            }
        }
        return new UnitState(unit, projects, plan, cumulative, sent, open);
    }

    /// Whether there is such a month to work on: its year has a list, or it holds something, or it lies between the
    /// first year with a list and the month after this one.
    public boolean exists(Actor actor, YearMonth month) {
        scopes.reading(actor);
        return plans.has(actor.county(), month.getYear())
                || !(early(actor, month) || month.isAfter(YearMonth.now(clock).plusMonths(1)))
                || periods.find(actor.county(), month).isPresent();
    }

    private boolean early(Actor actor, YearMonth month) {
        return plans.firstYear(actor.county())
                .filter(first -> month.getYear() < first)
                .isPresent();
    }

    /// The months that hold anything, the latest first.
    public List<Period> periods(Actor actor) {
        scopes.reading(actor);
        return periods.all(actor.county());
    }
}
