package org.luodi.platform.projects.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.metrics.LampCase;
import org.luodi.platform.projects.metrics.Progress;
import org.luodi.platform.projects.metrics.Ranked;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.platform.projects.metrics.Starts;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Place;
import org.luodi.platform.projects.review.Rule;
import org.luodi.standards.Money;

/// One computation of a month's bulletin.
final class Computation {
    private final BulletinInput input;
    private final Rate schedule;
    private final Set<ProjectId> silentProjects = new HashSet<>();
    private final Set<String> silentUnits = new HashSet<>();

    Computation(BulletinInput input) {
        this.input = input;
        this.schedule = input.settings().curve().at(input.month().getMonth());
        input.doubts().stream().filter(Doubt::open).forEach(this::noteSilence);
    }

    BulletinFigures conclude() {
        Set<ProjectId> parents =
                input.plan().stream().flatMap(p -> p.parent().stream()).collect(Collectors.toSet());
        List<ProjectFigures> projects = input.plan().stream()
                .filter(project -> !parents.contains(project.id()))
                .map(this::project)
                .toList();
        Totals overall = Totals.of(projects, schedule);
        Starts starts = starts(projects);
        List<GroupFigures> fields = fields(projects);
        List<GroupFigures> units = units(projects);
        List<Problem> problems = problems(projects);
        BulletinFigures unbooked = new BulletinFigures(
                input.county(),
                input.month(),
                input.settings(),
                overall,
                starts,
                fields,
                units,
                projects,
                problems,
                input.doubts(),
                new FigureBook(Map.of()));
        return new BulletinFigures(
                input.county(),
                input.month(),
                input.settings(),
                overall,
                starts,
                fields,
                units,
                projects,
                problems,
                input.doubts(),
                new Bookkeeping(unbooked, input.plan()).book());
    }

    private void noteSilence(Doubt doubt) {
        boolean silent = doubt.findings().stream()
                .anyMatch(finding -> finding.rule() == Rule.MISSING_RETURN
                        || finding.rule() == Rule.PROJECT_NOT_REPORTED
                        || finding.rule() == Rule.NO_FIGURE);
        if (!silent) {
            return;
        }
        switch (doubt.place()) {
            case Place.OfProject place -> silentProjects.add(place.project());
            case Place.OfUnit place -> silentUnits.add(place.unit());
            case Place.OfUnknown ignored -> {
                // An unknown row is a report, if of nobody yet.
            }
        }
    }

    private ProjectFigures project(PlannedProject project) {
        Optional<MonthlyFigure> figure = Optional.ofNullable(input.figures().get(project.id()));
        Progress progress = new Progress(
                project.annualPlan(),
                figure.map(MonthlyFigure::cumulative).orElse(Money.ZERO),
                figure.map(MonthlyFigure::month).orElse(Money.ZERO),
                schedule);
        boolean reported =
                figure.isPresent() && !silentProjects.contains(project.id()) && !silentUnits.contains(project.unit());
        LampCase lampCase =
                new LampCase(progress, reported, figure.flatMap(MonthlyFigure::started), false, OptionalInt.empty());
        return new ProjectFigures(
                project, figure, progress, input.settings().lampRules().judge(lampCase), reported);
    }

    private static Starts starts(List<ProjectFigures> projects) {
        int[] counts = new int[5];
        for (ProjectFigures project : projects) {
            boolean building = project.building();
            switch (project.project().nature()) {
                case NEW -> {
                    counts[0]++;
                    counts[1] += building ? 1 : 0;
                    counts[2] += project.started().isEmpty() ? 1 : 0;
                }
                case CONTINUED -> {
                    counts[3]++;
                    counts[4] += building ? 1 : 0;
                }
                case PRELIMINARY -> {
                    // Counts in the list only.
                }
            }
        }
        return new Starts(projects.size(), counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static Map<String, List<ProjectFigures>> by(
            Function<PlannedProject, String> name, List<ProjectFigures> projects) {
        Map<String, List<ProjectFigures>> groups = new LinkedHashMap<>();
        projects.forEach(project -> groups.computeIfAbsent(name.apply(project.project()), key -> new ArrayList<>())
                .add(project));
        return groups;
    }

    private List<GroupFigures> fields(List<ProjectFigures> projects) {
        List<GroupFigures> fields = new ArrayList<>();
        by(PlannedProject::field, projects)
                .forEach((name, members) -> fields.add(new GroupFigures(
                        "field." + (fields.size() + 1),
                        name,
                        Totals.of(members, schedule),
                        OptionalInt.empty(),
                        members)));
        return fields;
    }

    private List<GroupFigures> units(List<ProjectFigures> projects) {
        Map<String, List<ProjectFigures>> groups = by(PlannedProject::unit, projects);
        Map<String, Totals> totals = new LinkedHashMap<>();
        groups.forEach((name, members) -> totals.put(name, Totals.of(members, schedule)));
        List<GroupFigures> units = new ArrayList<>();
        for (Ranked<Map.Entry<String, Totals>> ranked : Ranked.descending(
                List.copyOf(totals.entrySet()), entry -> entry.getValue().rate())) {
            String name = ranked.item().getKey();
            units.add(new GroupFigures(
                    "unit." + (units.size() + 1),
                    name,
                    ranked.item().getValue(),
                    ranked.rank(),
                    groups.getOrDefault(name, List.of())));
        }
        return units;
    }

    private static List<Problem> problems(List<ProjectFigures> projects) {
        Map<NameKey, List<ProjectFigures>> sharing = new LinkedHashMap<>();
        for (ProjectFigures project : projects) {
            NameKey key = NameKey.of(project.problems());
            if (!key.text().isEmpty() && !BulletinWords.meansNothing(key.text())) {
                sharing.computeIfAbsent(key, ignored -> new ArrayList<>()).add(project);
            }
        }
        return sharing.values().stream()
                .map(members -> new Problem(trimmed(members.getFirst().problems()), members))
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.projects().size())
                        .reversed())
                .toList();
    }

    /// Without line breaks and the final full stop: the template sets its own.
    private static String trimmed(String problem) {
        return problem.strip().replaceAll("\\s*\\R\\s*", "").replaceAll("[\u3002\uff1b;.]+$", "");
    }
}
