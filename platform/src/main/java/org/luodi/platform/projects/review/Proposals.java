package org.luodi.platform.projects.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.ProjectId;

/// The answers that are offered for a doubt, the likeliest first.
final class Proposals {
    private Proposals() {}

    static List<Proposal> forSilence() {
        return List.of(
                Proposal.of(Answer.Kind.ASK_UNIT),
                Proposal.of(Answer.Kind.CARRY_FORWARD),
                Proposal.of(Answer.Kind.CORRECT));
    }

    static List<Proposal> forRows(Subject subject, List<Doubt.FiledRow> rows, List<Finding> findings) {
        List<Proposal> proposals = new ArrayList<>();
        if (rows.size() > 1) {
            rows.forEach(filed -> proposals.add(Proposal.keep(filed.row().nameOrigin())));
        }
        List<Answer.Correction> corrections = corrections(subject.project().id(), findings);
        if (!corrections.isEmpty()) {
            proposals.add(Proposal.correct(corrections));
        }
        boolean readable = findings.stream()
                .noneMatch(finding -> finding.rule() == Rule.ERROR_CELL || finding.rule() == Rule.NO_FIGURE);
        if (readable && rows.size() == 1) {
            proposals.add(Proposal.of(Answer.Kind.ACCEPT));
        }
        if (!readable && subject.last().isPresent()) {
            proposals.add(Proposal.of(Answer.Kind.CARRY_FORWARD));
        }
        proposals.add(Proposal.of(Answer.Kind.ASK_UNIT));
        return proposals;
    }

    /// What the rules expected, one amount a field: the most telling rule speaks for its field.
    private static List<Answer.Correction> corrections(ProjectId project, List<Finding> findings) {
        Map<FigureField, Answer.Correction> byField = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.rule() != Rule.WRONG_UNIT)
                .forEach(finding -> propose(project, finding, byField));
        // A wrong unit explains the others away, so what it means is put in last and wins.
        findings.stream().filter(finding -> finding.rule() == Rule.WRONG_UNIT).forEach(finding -> {
            byField.clear();
            propose(project, finding, byField);
        });
        return List.copyOf(byField.values());
    }

    private static void propose(ProjectId project, Finding finding, Map<FigureField, Answer.Correction> byField) {
        Stream.of(finding)
                .filter(f -> f.field().isPresent() && f.expected().isPresent())
                .forEach(f -> byField.putIfAbsent(
                        f.field().orElseThrow(),
                        new Answer.Correction(
                                project, f.field().orElseThrow(), f.expected().orElseThrow())));
    }
}
