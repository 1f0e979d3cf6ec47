package org.luodi.platform.projects.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.platform.projects.ledger.store.Standing.DoubtState;
import org.luodi.platform.projects.metrics.LampCase;
import org.luodi.platform.projects.metrics.Progress;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Place;
import org.luodi.platform.projects.review.Rule;
import org.luodi.standards.Money;

/// Works out where each project of a month stands.
final class StandingOrder {
    private static final int DECIMALS = 10;

    private final Reviewed month;
    private final Rate schedule;
    private final Map<ProjectId, Doubt> doubts = new HashMap<>();
    private final Map<String, Doubt> silentUnits = new HashMap<>();
    private final Map<ProjectId, List<PlanEntry>> parts = new HashMap<>();

    private StandingOrder(Reviewed month) {
        this.month = month;
        this.schedule =
                month.settings().list().curve().at(month.period().month().getMonth());
        for (Doubt doubt : month.review().doubts()) {
            switch (doubt.place()) {
                case Place.OfProject place -> doubts.put(place.project(), doubt);
                case Place.OfUnit place -> silentUnits.put(place.unit(), doubt);
                case Place.OfUnknown ignored -> {
                    // The project that it may be is withheld, which tells enough.
                }
            }
        }
        month.entries()
                .forEach(entry -> entry.project()
                        .parent()
                        .ifPresent(parent -> parts.computeIfAbsent(parent, id -> new ArrayList<>())
                                .add(entry)));
    }

    static List<Standing> of(Reviewed month) {
        StandingOrder order = new StandingOrder(month);
        List<Standing> standings = new ArrayList<>(month.entries().size());
        Set<ProjectId> seen = new HashSet<>();
        for (PlanEntry entry : month.entries()) {
            if (seen.add(entry.project().id())) {
                standings.add(order.standing(entry));
            }
        }
        return standings;
    }

    private Standing standing(PlanEntry entry) {
        PlannedProject project = entry.project();
        List<PlanEntry> ownParts = parts.getOrDefault(project.id(), List.of());
        Standing.Amounts amounts = ownParts.isEmpty() ? own(project) : sum(ownParts);
        Optional<MonthlyFigure> figure = Optional.ofNullable(month.figures().get(project.id()));
        Progress progress = new Progress(amounts.plan(), amounts.cumulative(), amounts.month(), schedule);
        Optional<Boolean> started = figure.flatMap(MonthlyFigure::started);
        boolean reported = !ownParts.isEmpty() || figure.isPresent() && !silent(project);
        LampCase lampCase =
                new LampCase(progress, reported, started, entry.stage().completed(), OptionalInt.empty());
        return new Standing(
                project.id(),
                entry.position(),
                new Standing.Names(project.name(), project.code(), project.unit(), project.owner(), project.field()),
                project.nature(),
                project.parent(),
                !ownParts.isEmpty(),
                entry.stage(),
                amounts,
                new Standing.Progress(
                        progress.completionRate().map(rate -> rate.percent(DECIMALS)),
                        progress.gap(month.settings().list())
                                .map(points -> points.difference().percent(DECIMALS)),
                        month.settings().list().lampRules().judge(lampCase).lamp()),
                figure.map(MonthlyFigure::basis).orElse(MonthlyFigure.Basis.CARRIED),
                doubt(project, figure),
                started);
    }

    private Standing.Amounts own(PlannedProject project) {
        Optional<MonthlyFigure> figure = Optional.ofNullable(month.figures().get(project.id()));
        return new Standing.Amounts(
                project.totalInvestment(),
                project.annualPlan(),
                figure.map(MonthlyFigure::month).orElse(Money.ZERO),
                figure.map(MonthlyFigure::cumulative).orElse(Money.ZERO));
    }

    private Standing.Amounts sum(List<PlanEntry> ownParts) {
        List<Standing.Amounts> amounts =
                ownParts.stream().map(part -> own(part.project())).toList();
        return new Standing.Amounts(
                sum(amounts, Standing.Amounts::total),
                sum(amounts, Standing.Amounts::plan),
                sum(amounts, Standing.Amounts::month),
                sum(amounts, Standing.Amounts::cumulative));
    }

    private static Money sum(List<Standing.Amounts> amounts, Function<Standing.Amounts, Money> one) {
        return amounts.stream().map(one).reduce(Money.ZERO, Money::plus);
    }

    private boolean silent(PlannedProject project) {
        Doubt unit = silentUnits.get(project.unit());
        if (unit != null && unit.open()) {
            return true;
        }
        Doubt own = doubts.get(project.id());
        return own != null
                && own.open()
                && own.findings().stream()
                        .anyMatch(finding ->
                                finding.rule() == Rule.PROJECT_NOT_REPORTED || finding.rule() == Rule.NO_FIGURE);
    }

    private DoubtState doubt(PlannedProject project, Optional<MonthlyFigure> figure) {
        Doubt doubt = doubts.getOrDefault(project.id(), silentUnits.get(project.unit()));
        if (doubt == null) {
            return figure.filter(MonthlyFigure::provisional).isPresent() ? DoubtState.OPEN : DoubtState.NONE;
        }
        if (doubt.asked()) {
            return DoubtState.ASKED;
        }
        return doubt.open() ? DoubtState.OPEN : DoubtState.ANSWERED;
    }
}
