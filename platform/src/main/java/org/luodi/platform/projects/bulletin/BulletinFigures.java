package org.luodi.platform.projects.bulletin;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.metrics.Lamp;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.metrics.Points;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.platform.projects.metrics.Starts;
import org.luodi.platform.projects.review.Doubt;

/// The figures of a month's bulletin.
///
/// @param overall the whole list
/// @param fields in the order of the plan
/// @param units by completion rate, highest first
/// @param projects all that are reported on, in the order of the plan; parents (打包) with listed parts are left out
/// @param problems as units sent them, the most frequent first
/// @param doubts open and answered
/// @param book every printed figure with its lineage
public record BulletinFigures(
        String county,
        YearMonth month,
        ListSettings settings,
        Totals overall,
        Starts starts,
        List<GroupFigures> fields,
        List<GroupFigures> units,
        List<ProjectFigures> projects,
        List<Problem> problems,
        List<Doubt> doubts,
        FigureBook book) {

    public BulletinFigures {
        fields = List.copyOf(fields);
        units = List.copyOf(units);
        projects = List.copyOf(projects);
        problems = List.copyOf(problems);
        doubts = List.copyOf(doubts);
    }

    /// Computes a month; deterministic, without side effects.
    public static BulletinFigures of(BulletinInput input) {
        return new Computation(input).conclude();
    }

    /// 序时进度 at the end of the month.
    public Rate schedule() {
        return settings.curve().at(month.getMonth());
    }

    /// 超(欠)序时进度 of the whole list.
    public Optional<Points> gap() {
        return overall.gap(settings);
    }

    /// New projects that are known not to have started.
    public List<ProjectFigures> notStarted() {
        return projects.stream().filter(BulletinFigures::notStarted).toList();
    }

    /// New projects of which nobody said whether they have started.
    public List<ProjectFigures> startUnknown() {
        return of(Nature.NEW).stream()
                .filter(project -> project.started().isEmpty())
                .toList();
    }

    /// All but the new projects that are known not to have started: of these is said who is on schedule and who behind.
    public List<ProjectFigures> active() {
        return projects.stream().filter(project -> !notStarted(project)).toList();
    }

    /// 进度滞后: the active projects below the schedule, worst first.
    public List<ProjectFigures> behind() {
        return worstFirst(active().stream()
                .filter(project -> !project.progress().onSchedule())
                .toList());
    }

    /// The projects under a lamp, the furthest behind first.
    public List<ProjectFigures> lit(Lamp lamp) {
        return worstFirst(projects.stream()
                .filter(project -> project.lamp().lamp() == lamp)
                .toList());
    }

    private static List<ProjectFigures> worstFirst(List<ProjectFigures> lines) {
        record Measured(ProjectFigures line, Rate gap) {}
        // Each gap is measured once: a sort that measured at every comparison took most of a large county's bulletin.
        return lines.stream()
                .map(line -> new Measured(
                        line, line.progress().gap().map(Points::difference).orElse(Rate.WHOLE)))
                .sorted(Comparator.comparing(Measured::gap))
                .map(Measured::line)
                .toList();
    }

    /// The projects of one kind (建设性质).
    public List<ProjectFigures> of(Nature nature) {
        return projects.stream()
                .filter(project -> project.project().nature() == nature)
                .toList();
    }

    /// The projects that are parts of a parent (打包).
    public List<ProjectFigures> parts() {
        return projects.stream()
                .filter(project -> project.project().parent().isPresent())
                .toList();
    }

    private static boolean notStarted(ProjectFigures project) {
        return project.project().nature() == Nature.NEW
                && project.started().filter(started -> !started).isPresent();
    }

    public List<Doubt> openDoubts() {
        return doubts.stream().filter(Doubt::open).toList();
    }

    /// 暂列: doubts are open, so figures may still change.
    public boolean provisional() {
        return doubts.stream().anyMatch(Doubt::open);
    }
}
