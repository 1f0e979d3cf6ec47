package org.luodi.platform.projects.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Finding;
import org.luodi.platform.projects.review.Proposal;
import org.luodi.platform.projects.review.Rule;
import org.luodi.standards.Money;

/// Tells doubts, what was held against them, and what an answer would do.
public record DoubtWording(Texts texts) {

    /// The rule's name: 累计倒退.
    public String rule(Rule rule) {
        return texts.text("projects.rule." + rule.code());
    }

    /// All rules that a doubt breaks, the most telling first.
    public String rules(Doubt doubt) {
        return doubt.findings().stream()
                .map(Finding::rule)
                .distinct()
                .map(this::rule)
                .collect(Collectors.joining(texts.text("projects.list-comma")));
    }

    /// Why the figure is doubted, with both figures: 报来 45,低于上月累计 49;上月累计 49 + 本月 6 应为 55。
    public String why(Doubt doubt, Finding finding) {
        String sent =
                finding.sent().money().map(Money::plain).orElse(finding.sent().raw());
        String held = finding.against().stream()
                .map(one ->
                        texts.text("projects.held." + one.what(), one.money().plain()))
                .collect(Collectors.joining(texts.text("projects.list-comma")));
        String expected = finding.expected().map(Money::plain).orElse("");
        String field = finding.field().map(this::field).orElse("");
        String key = "projects.rule." + finding.rule().code() + ".why";
        return texts.text(key, sent, held, expected, field, doubt.unit(), rowCount(doubt));
    }

    public String field(FigureField field) {
        return texts.text("projects.figure." + field.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// What a button will do: 更正为 55.
    public String proposal(Proposal proposal) {
        String key = "projects.answer." + code(proposal.kind());
        return switch (proposal.kind()) {
            case CORRECT ->
                proposal.corrections().isEmpty()
                        ? texts.text("projects.answer.correct-by-hand")
                        : texts.text(key, corrections(proposal.corrections()));
            case MATCH ->
                texts.text(key, proposal.match().map(PlannedProject::name).orElse(""));
            case KEEP_ROW ->
                texts.text(
                        key,
                        proposal.keepRow()
                                .map(origin -> origin.file() + " " + origin.cell())
                                .orElse(""));
            case ACCEPT, CARRY_FORWARD, IGNORE, ASK_UNIT -> texts.text(key);
        };
    }

    /// What was answered, in words.
    public String answer(Answer answer) {
        String key = "projects.answer." + code(answer.kind());
        return switch (answer.kind()) {
            case CORRECT -> texts.text(key, corrections(answer.corrections()));
            case KEEP_ROW ->
                texts.text(
                        key,
                        answer.keepRow()
                                .map(origin -> origin.file() + " " + origin.cell())
                                .orElse(""));
            case MATCH -> texts.text(key, "");
            case ACCEPT, CARRY_FORWARD, IGNORE, ASK_UNIT -> texts.text(key);
        };
    }

    private String corrections(List<Answer.Correction> corrections) {
        return corrections.stream()
                .map(one -> field(one.field()) + " " + one.money().plain())
                .collect(Collectors.joining(texts.text("projects.list-comma")));
    }

    private static String code(Answer.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static int rowCount(Doubt doubt) {
        return doubt.rows().size();
    }
}
