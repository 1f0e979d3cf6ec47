package org.luodi.platform.projects.bulletin;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Finding;
import org.luodi.platform.projects.review.Proposal;
import org.luodi.platform.projects.review.Rule;
import org.luodi.standards.Money;

/// A doubt in one line of a table: where it is, what was sent and what was expected.
///
/// @param rules broken, most telling first
/// @param project its name; empty when a unit as a whole is meant
/// @param file sheet and cell of the doubted value, empty when nothing was sent
/// @param expected what the rules expected; for an unknown project the likeliest one of the plan
public record DoubtLine(
        List<Rule> rules,
        String unit,
        String project,
        String file,
        String sheet,
        String cell,
        Said sent,
        Said expected,
        State state) {

    /// Whether it still waits.
    public enum State {
        OPEN,
        ASKED,
        ANSWERED
    }

    /// An amount, or the text where there is no amount, or nothing.
    public record Said(Optional<Money> money, String text) {
        private static final Said NOTHING = new Said(Optional.empty(), "");

        /// The amount in plain 万元, or the text.
        public String plain() {
            return money.map(Money::plain).orElse(text);
        }
    }

    public static DoubtLine of(Doubt doubt) {
        Finding first = doubt.first();
        Optional<Origin> cell = doubt.cell();
        return new DoubtLine(
                doubt.findings().stream().map(Finding::rule).distinct().toList(),
                doubt.unit(),
                doubt.projectName(),
                cell.map(Origin::file).orElse(""),
                cell.map(Origin::sheet).orElse(""),
                cell.map(Origin::cell).orElse(""),
                new Said(first.sent().money(), first.sent().raw()),
                expected(doubt),
                state(doubt));
    }

    private static Said expected(Doubt doubt) {
        Optional<String> likeliest = doubt.proposals().stream()
                .filter(proposal -> proposal.kind() == Answer.Kind.MATCH)
                .flatMap(proposal -> proposal.match().stream())
                .map(PlannedProject::name)
                .findFirst();
        return likeliest
                .map(name -> new Said(Optional.empty(), name))
                .or(() -> proposed(doubt).map(money -> new Said(Optional.of(money), "")))
                .orElse(Said.NOTHING);
    }

    private static Optional<Money> proposed(Doubt doubt) {
        return doubt.first()
                .expected()
                .or(() -> doubt.proposals().stream()
                        .filter(proposal -> proposal.kind() == Answer.Kind.CORRECT)
                        .map(Proposal::corrections)
                        .flatMap(List::stream)
                        .filter(correction -> doubt.first()
                                .field()
                                .filter(correction.field()::equals)
                                .isPresent())
                        .map(Answer.Correction::money)
                        .findFirst());
    }

    private static State state(Doubt doubt) {
        if (doubt.asked()) {
            return State.ASKED;
        }
        return doubt.open() ? State.OPEN : State.ANSWERED;
    }
}
