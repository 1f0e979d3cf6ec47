package org.luodi.platform.projects.command;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Place;
import org.luodi.platform.projects.review.Proposal;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;
import org.luodi.standards.Refusal;

/// One line of a table of answers.
///
/// @param row 1-based, for telling what is wrong with it
/// @param place the doubt's key as the command printed it; without it, unit and project tell
record AnswerLine(
        int row,
        String month,
        String place,
        String unit,
        String project,
        Answer.Kind kind,
        String figure,
        String value,
        String reason) {

    boolean isFor(YearMonth asked) {
        return month.isBlank() || month.strip().startsWith(asked.toString());
    }

    boolean speaksOf(Doubt doubt, List<PlannedProject> plan) {
        if (!place.isBlank()) {
            return place.strip().equals(doubt.place().key());
        }
        if (!unit.isBlank() && !unit.strip().equals(doubt.unit())) {
            return false;
        }
        return doubt.place() instanceof Place.OfUnit missing
                ? project.isBlank() || projectIn(plan, missing.unit()).isPresent()
                : NameKey.of(project).equals(NameKey.of(doubt.projectName()));
    }

    /// One answer from all lines about a doubt.
    static Answer answer(Doubt doubt, List<AnswerLine> lines, List<PlannedProject> plan) {
        AnswerLine first = lines.getFirst();
        List<Answer.Correction> corrections = new ArrayList<>();
        lines.forEach(line -> line.correction(doubt, plan).ifPresent(corrections::add));
        if (first.kind == Answer.Kind.CORRECT && corrections.isEmpty()) {
            corrections.addAll(first.proposed(doubt).corrections());
        }
        return new Answer(
                doubt.place(),
                first.kind,
                corrections,
                first.match(doubt, plan),
                first.keptRow(doubt),
                first.reason,
                doubt.fingerprint(),
                "");
    }

    private Optional<Answer.Correction> correction(Doubt doubt, List<PlannedProject> plan) {
        if (kind != Answer.Kind.CORRECT || value.isBlank()) {
            return Optional.empty();
        }
        FigureField field =
                AnswerWords.figure(figure).or(() -> doubt.first().field()).orElse(FigureField.CUMULATIVE);
        return Optional.of(new Answer.Correction(meant(doubt, plan), field, money()));
    }

    private ProjectId meant(Doubt doubt, List<PlannedProject> plan) {
        return doubt.project()
                .or(() -> projectIn(plan, doubt.unit()))
                .map(PlannedProject::id)
                .orElseThrow(() -> refusal("which project is meant? " + project, project));
    }

    private Money money() {
        return Money.parse(value, MoneyUnit.WAN_YUAN).orElseThrow(() -> refusal("no amount: " + value, value));
    }

    private Optional<ProjectId> match(Doubt doubt, List<PlannedProject> plan) {
        if (kind != Answer.Kind.MATCH) {
            return Optional.empty();
        }
        if (value.isBlank()) {
            return proposed(doubt).match().map(PlannedProject::id);
        }
        NameKey sought = NameKey.of(value);
        return plan.stream()
                .filter(candidate -> NameKey.of(candidate.name()).equals(sought)
                        || candidate.code().filter(value.strip()::equals).isPresent())
                .findFirst()
                .map(PlannedProject::id)
                .or(() -> {
                    throw refusal("not in the plan: " + value, value);
                });
    }

    /// The row that was named by its cell or number; the first row when none was.
    private Optional<Origin> keptRow(Doubt doubt) {
        if (kind != Answer.Kind.KEEP_ROW) {
            return Optional.empty();
        }
        String number = value.replaceAll("[^0-9]", "");
        return doubt.rows().stream()
                .filter(filed -> number.isEmpty()
                        || number.equals(String.valueOf(filed.row().row())))
                .findFirst()
                .map(filed -> filed.row().nameOrigin());
    }

    private Proposal proposed(Doubt doubt) {
        return doubt.proposals().stream()
                .filter(proposal -> proposal.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "command.answer-without-value",
                        "row " + row + ": nothing is proposed for this doubt, say which: " + project,
                        String.valueOf(row),
                        project));
    }

    private Optional<PlannedProject> projectIn(List<PlannedProject> plan, String ofUnit) {
        NameKey sought = NameKey.of(project);
        return plan.stream()
                .filter(candidate -> candidate.unit().equals(ofUnit)
                        && NameKey.of(candidate.name()).equals(sought))
                .findFirst();
    }

    private Refusal refusal(String message, String value) {
        return new Refusal("command.answer", "row " + row + ": " + message, String.valueOf(row), value);
    }
}
