package org.luodi.platform.projects.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Answers;
import org.luodi.platform.projects.ledger.store.ClosedFigures;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.Restatement;
import org.luodi.platform.projects.ledger.store.SentRows;
import org.luodi.platform.projects.ledger.store.Settings;
import org.luodi.platform.projects.ledger.store.YearSettings;
import org.luodi.platform.projects.review.MonthInput;
import org.luodi.platform.projects.review.Review;
import org.springframework.stereotype.Component;

/// Gathers from the tables what a month follows from, and works it out.
@Component
class MonthReading {
    private final Periods periods;
    private final Plans plans;
    private final SentRows rows;
    private final Answers answers;
    private final ClosedFigures closed;
    private final Settings settings;

    MonthReading(
            Periods periods, Plans plans, SentRows rows, Answers answers, ClosedFigures closed, Settings settings) {
        this.periods = periods;
        this.plans = plans;
        this.rows = rows;
        this.answers = answers;
        this.closed = closed;
        this.settings = settings;
    }

    /// What a month takes over from the one before.
    ///
    /// @param accepted the list as the answers of earlier, still open months leave it
    private record Before(Map<ProjectId, LastMonth> last, Map<ProjectId, PlannedProject> accepted) {}

    /// Finds months that were worked out before, at whatever revision.
    interface Known {
        Optional<Reviewed> latest(CountyCode county, YearMonth month);
    }

    Reviewed read(CountyCode county, YearMonth month, long revision, Known known) {
        YearSettings measured = settings.ofYear(county, month.getYear());
        Period period = periods.find(county, month)
                .orElseGet(() -> new Period(
                        month, Period.State.OPEN, due(month, measured), 0, -1, Optional.empty(), Optional.empty()));
        Before before = before(county, month, revision, known);
        List<PlanEntry> entries = inForce(county, month, before.accepted());
        MonthInput input = new MonthInput(
                month,
                entries.stream().map(PlanEntry::project).toList(),
                before.last(),
                rows.ofMonth(county, month),
                answers.inForce(county, month));
        Review review = Review.of(input);
        return period.closed()
                ? closed(
                        new Reviewed(
                                revision,
                                period,
                                input,
                                review,
                                entries,
                                Map.of(),
                                restatements(county, month),
                                measured),
                        county)
                : new Reviewed(
                        revision,
                        period,
                        input,
                        review,
                        accepted(entries, review),
                        review.figures(),
                        Map.of(),
                        measured);
    }

    static LocalDate due(YearMonth month, YearSettings settings) {
        return month.atDay(settings.dueDay());
    }

    private Map<ProjectId, List<Restatement>> restatements(CountyCode county, YearMonth month) {
        return closed.restatements(county, month);
    }

    /// A closed month keeps the plan and the figures that it was closed with.
    private Reviewed closed(Reviewed open, CountyCode county) {
        Map<ProjectId, MonthlyFigure> figures = new TreeMap<>();
        Map<ProjectId, PlannedProject> plan = new HashMap<>();
        closed.of(county, open.period().month()).forEach(kept -> {
            ProjectId id = kept.project().id();
            plan.put(id, kept.project());
            figures.put(id, Reviewed.restated(kept.figure(), open.restatements().getOrDefault(id, List.of())));
        });
        Set<ProjectId> parents = open.plan().stream()
                .flatMap(project -> project.parent().stream())
                .collect(Collectors.toSet());
        List<PlanEntry> entries = open.entries().stream()
                .filter(entry -> plan.containsKey(entry.project().id())
                        || parents.contains(entry.project().id()))
                .map(entry -> entry.with(plan.getOrDefault(entry.project().id(), entry.project())))
                .toList();
        return new Reviewed(
                open.revision(),
                open.period(),
                open.input(),
                open.review(),
                entries,
                figures,
                open.restatements(),
                open.settings());
    }

    private Before before(CountyCode county, YearMonth month, long revision, Known known) {
        Optional<Period> earlier = periods.ofYear(county, month.getYear()).stream()
                .filter(period -> period.month().isBefore(month))
                .reduce((first, second) -> second);
        if (earlier.isEmpty()) {
            return new Before(Map.of(), Map.of());
        }
        YearMonth last = earlier.get().month();
        if (earlier.get().closed()) {
            return new Before(Reviewed.carried(figures(county, earlier.get(), known)), Map.of());
        }
        Reviewed open = read(county, last, revision, known);
        Map<ProjectId, PlannedProject> accepted = new HashMap<>();
        open.plan().forEach(project -> accepted.put(project.id(), project));
        return new Before(open.carried(), accepted);
    }

    /// The figures of a closed month; they are the same as long as its period counts no write.
    private Map<ProjectId, MonthlyFigure> figures(CountyCode county, Period period, Known known) {
        Optional<Reviewed> held = known.latest(county, period.month())
                .filter(month -> month.period().equals(period));
        if (held.isPresent()) {
            return held.get().figures();
        }
        Map<ProjectId, List<Restatement>> restatements = restatements(county, period.month());
        Map<ProjectId, MonthlyFigure> figures = new TreeMap<>();
        closed.of(county, period.month())
                .forEach(kept -> figures.put(
                        kept.project().id(),
                        Reviewed.restated(
                                kept.figure(),
                                restatements.getOrDefault(kept.project().id(), List.of()))));
        return figures;
    }

    /// The list with the decided changes up to the month.
    private List<PlanEntry> inForce(CountyCode county, YearMonth month, Map<ProjectId, PlannedProject> accepted) {
        Map<ProjectId, PlannedProject> changed = new HashMap<>(accepted);
        List<PlanEntry> entries = plans.entries(county, month.getYear());
        Map<ProjectId, PlannedProject> base = new HashMap<>();
        entries.forEach(entry -> base.put(entry.project().id(), entry.project()));
        for (PlanChange change : plans.changes(county, month.getYear())) {
            if (!change.from().isAfter(month)) {
                Optional.ofNullable(changed.getOrDefault(change.project(), base.get(change.project())))
                        .ifPresent(project -> changed.put(change.project(), with(project, change)));
            }
        }
        return entries.stream()
                .map(entry -> entry.with(changed.getOrDefault(entry.project().id(), entry.project())))
                .toList();
    }

    static PlannedProject with(PlannedProject project, PlanChange change) {
        return switch (change.amount()) {
            case PLAN -> project.withAnnualPlan(change.after());
            case TOTAL -> project.withTotalInvestment(change.after());
        };
    }

    private static List<PlanEntry> accepted(List<PlanEntry> entries, Review review) {
        return entries.stream()
                .map(entry -> {
                    PlannedProject project = entry.project();
                    PlannedProject replanned = Optional.ofNullable(
                                    review.plan().plans().get(project.id()))
                            .map(project::withAnnualPlan)
                            .orElse(project);
                    return entry.with(Optional.ofNullable(review.plan().totals().get(project.id()))
                            .map(replanned::withTotalInvestment)
                            .orElse(replanned));
                })
                .toList();
    }
}
