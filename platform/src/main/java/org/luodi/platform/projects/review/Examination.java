package org.luodi.platform.projects.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.platform.projects.domain.SentRow;
import org.luodi.platform.projects.domain.UnitReturn;
import org.luodi.standards.Money;

/// One pass over a month: rows find their projects, projects are examined, answers are laid on, figures settle.
final class Examination {
    private final MonthInput input;
    private final PlanIndex index;
    private final Map<Place, Answer> answers = new HashMap<>();
    private final Map<ProjectId, List<Doubt.FiledRow>> rowsOf = new HashMap<>();
    private final Map<Place.OfUnknown, List<Doubt.FiledRow>> unknown = new LinkedHashMap<>();
    private final Map<String, Money> resolutionOf = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<ProjectId, MonthlyFigure> figures = new TreeMap<>();
    private final Review.AcceptedPlan accepted = Review.AcceptedPlan.empty();

    Examination(MonthInput input) {
        this.input = input;
        this.index = new PlanIndex(input.plan());
        input.answers().forEach(answer -> answers.put(answer.place(), answer));
    }

    Review conclude() {
        input.returns().forEach(this::file);
        Set<ProjectId> suspected = new HashSet<>();
        List<Doubt> unknownDoubts = unknownRows(suspected);
        Set<String> reporting = new LinkedHashSet<>();
        input.returns().forEach(unitReturn -> reporting.add(unitReturn.unit()));
        Map<String, List<PlannedProject>> silent = new LinkedHashMap<>();
        for (PlannedProject project : index.reportable()) {
            List<Doubt.FiledRow> rows = rowsOf.getOrDefault(project.id(), List.of());
            if (!rows.isEmpty()) {
                reported(project, rows);
            } else if (!reporting.contains(project.unit())) {
                silent.computeIfAbsent(project.unit(), unit -> new ArrayList<>())
                        .add(project);
            } else if (suspected.contains(project.id())) {
                // The unknown row of the same unit is the one doubt of this place; until it is answered nothing is
                // known.
                settle(project, Optional.empty(), MonthlyFigure.Basis.WITHHELD);
            } else {
                notReported(project);
            }
        }
        doubts.addAll(unknownDoubts);
        silent.forEach(this::missingReturn);
        return new Review(List.copyOf(doubts), figures, accepted);
    }

    private void file(UnitReturn unitReturn) {
        resolutionOf.merge(unitReturn.file(), unitReturn.resolution(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        for (SentRow row : unitReturn.rows()) {
            Doubt.FiledRow filed = new Doubt.FiledRow(unitReturn.unit(), unitReturn.file(), row);
            Optional<PlannedProject> project = index.find(unitReturn.unit(), row);
            if (project.isPresent()) {
                rowsOf.computeIfAbsent(project.get().id(), id -> new ArrayList<>())
                        .add(filed);
            } else {
                unknown.computeIfAbsent(new Place.OfUnknown(unitReturn.unit(), row.name()), place -> new ArrayList<>())
                        .add(filed);
            }
        }
    }

    /// Makes a doubt of each unknown row, and gives a claimed row to its project.
    ///
    /// @param suspected filled with the projects that an open unknown row is likeliest to be
    private List<Doubt> unknownRows(Set<ProjectId> suspected) {
        List<Doubt> found = new ArrayList<>();
        Set<ProjectId> known = Set.copyOf(rowsOf.keySet());
        unknown.forEach((place, rows) -> {
            List<PlannedProject> nearest = index.nearest(place.unit(), place.name(), known);
            Doubt doubt = answered(unknownDoubt(place, rows, nearest));
            found.add(doubt);
            if (doubt.open()) {
                nearest.stream().findFirst().ifPresent(project -> suspected.add(project.id()));
            } else {
                doubt.answer()
                        .flatMap(Answer::match)
                        .ifPresent(project -> rowsOf.computeIfAbsent(project, id -> new ArrayList<>())
                                .addAll(rows));
            }
        });
        return found;
    }

    private static Doubt unknownDoubt(Place.OfUnknown place, List<Doubt.FiledRow> rows, List<PlannedProject> nearest) {
        Finding finding = new Finding(
                Rule.UNKNOWN_PROJECT,
                Optional.empty(),
                new Sent.Faulty("unknown", rows.getFirst().row().nameOrigin(), place.name()),
                Optional.empty(),
                List.of());
        List<Proposal> proposals =
                new ArrayList<>(nearest.stream().map(Proposal::match).toList());
        proposals.add(Proposal.of(Answer.Kind.IGNORE));
        proposals.add(Proposal.of(Answer.Kind.ASK_UNIT));
        return new Doubt(place, place.unit(), Optional.empty(), rows, List.of(finding), proposals, Optional.empty());
    }

    private void reported(PlannedProject project, List<Doubt.FiledRow> rows) {
        Doubt.FiledRow counted = rows.getFirst();
        List<Finding> findings = new ArrayList<>();
        if (rows.size() > 1) {
            Doubt.FiledRow again = rows.get(1);
            findings.add(new Finding(
                    Rule.DUPLICATE,
                    Optional.empty(),
                    new Sent.Faulty(
                            "duplicate", again.row().nameOrigin(), again.row().name()),
                    Optional.empty(),
                    List.of()));
        }
        Subject subject = subject(project, counted);
        findings.addAll(Rules.examine(subject));
        if (findings.isEmpty()) {
            settle(project, Optional.of(counted), MonthlyFigure.Basis.SENT);
            return;
        }
        Place place = new Place.OfProject(project.id());
        findings.sort(Comparator.comparing(Finding::rule));
        Doubt doubt = answered(new Doubt(
                place,
                counted.unit(),
                Optional.of(project),
                rows,
                findings,
                Proposals.forRows(subject, rows, findings),
                Optional.empty()));
        doubts.add(doubt);
        settle(project, doubt);
    }

    private void notReported(PlannedProject project) {
        Finding finding = new Finding(
                Rule.PROJECT_NOT_REPORTED, Optional.empty(), Sent.ABSENT, lastCumulative(project), held(project));
        Doubt doubt = answered(new Doubt(
                new Place.OfProject(project.id()),
                project.unit(),
                Optional.of(project),
                List.of(),
                List.of(finding),
                Proposals.forSilence(),
                Optional.empty()));
        doubts.add(doubt);
        settle(project, doubt);
    }

    private void missingReturn(String unit, List<PlannedProject> projects) {
        Finding finding = new Finding(Rule.MISSING_RETURN, Optional.empty(), Sent.ABSENT, Optional.empty(), List.of());
        Doubt doubt = answered(new Doubt(
                new Place.OfUnit(unit),
                unit,
                Optional.empty(),
                List.of(),
                List.of(finding),
                Proposals.forSilence(),
                Optional.empty()));
        doubts.add(doubt);
        projects.forEach(project -> settle(project, doubt));
    }

    private Doubt answered(Doubt doubt) {
        return doubt.answered(Optional.ofNullable(answers.get(doubt.place()))
                .filter(answer ->
                        answer.fingerprint().isEmpty() || answer.fingerprint().equals(doubt.fingerprint())));
    }

    private void settle(PlannedProject project, Doubt doubt) {
        Optional<Doubt.FiledRow> first = doubt.rows().stream().findFirst();
        if (doubt.open()) {
            settle(project, first, MonthlyFigure.Basis.WITHHELD);
            return;
        }
        Answer answer = doubt.answer().orElseThrow();
        new Settlement(project, Optional.ofNullable(input.last().get(project.id())), answer)
                .apply(doubt, figures, accepted);
    }

    private void settle(PlannedProject project, Optional<Doubt.FiledRow> row, MonthlyFigure.Basis basis) {
        figures.put(
                project.id(),
                Figures.of(project, row, Optional.ofNullable(input.last().get(project.id())), basis));
    }

    private Subject subject(PlannedProject project, Doubt.FiledRow row) {
        return new Subject(
                project,
                row.row(),
                Optional.ofNullable(input.last().get(project.id())),
                resolutionOf.getOrDefault(row.file(), Money.ZERO));
    }

    private Optional<Money> lastCumulative(PlannedProject project) {
        return Optional.ofNullable(input.last().get(project.id())).map(LastMonth::cumulative);
    }

    private List<Finding.Held> held(PlannedProject project) {
        Collection<LastMonth> last =
                Optional.ofNullable(input.last().get(project.id())).stream().toList();
        return last.stream()
                .map(l -> new Finding.Held("last-cumulative", l.cumulative(), l.origin()))
                .toList();
    }
}
