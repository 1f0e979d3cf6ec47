package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.ledger.store.GivenAnswer;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Finding;
import org.luodi.platform.projects.review.Place;
import org.luodi.platform.projects.review.Proposal;
import org.luodi.platform.projects.review.Rule;

/// A doubt as a card: both figures, their cells, the answers.
///
/// @param sides the figures that disagree, the sent one first
/// @param hand the form for other figures; empty for a row whose project is not known
/// @param candidates projects that an unknown row may be
/// @param given the answer in force, with who gave it and when
/// @param answerable whether the reader may answer
/// @param awaited whether it is a return whose day has not passed
/// @param requestId of the card's forms: a double click sends the same twice
public record DoubtCard(
        YearMonth month,
        Doubt doubt,
        List<Side> sides,
        HandForm hand,
        List<PlannedProject> candidates,
        Optional<GivenAnswer> given,
        boolean answerable,
        boolean awaited,
        String requestId) {

    DoubtCard with(HandForm written) {
        return new DoubtCard(month, doubt, sides, written, candidates, given, answerable, awaited, requestId);
    }

    static String freshRequest() {
        return UUID.randomUUID().toString();
    }

    /// Id of the card in its page; the same for the same place.
    public String id() {
        return id(doubt);
    }

    static String id(Doubt doubt) {
        return "doubt-" + HexFormat.of().toHexDigits(doubt.place().key().hashCode());
    }

    /// The findings worth a sentence: a wrong unit explains the others away, and what follows from another
    /// finding has no expectation of its own.
    public List<Finding> told() {
        Finding first = doubt.first();
        return doubt.findings().stream()
                .filter(finding -> finding == first
                        || (first.rule() != Rule.WRONG_UNIT
                                && finding.expected().isPresent()))
                .toList();
    }

    public String path() {
        return MonthHead.path(month) + "/doubts";
    }

    /// Errors are graver than doubts about plans: the card's edge says so, and its badge in words.
    public boolean grave() {
        return !awaited && grave(doubt);
    }

    static boolean grave(Doubt doubt) {
        return switch (doubt.first().rule()) {
            case PLAN_CHANGED, TOTAL_CHANGED, PROJECT_NOT_REPORTED -> false;
            default -> true;
        };
    }

    public boolean missingReturn() {
        return doubt.missingReturn();
    }

    public boolean unknownRow() {
        return doubt.place() instanceof Place.OfUnknown;
    }

    /// Proposals that act at once; accepting asks for a reason and correcting by hand for figures.
    public List<Proposal> atOnce() {
        return doubt.proposals().stream()
                .filter(proposal -> proposal.kind() != Answer.Kind.ACCEPT
                        && !(proposal.kind() == Answer.Kind.ASK_UNIT && doubt.asked())
                        && !(proposal.kind() == Answer.Kind.CORRECT
                                && proposal.corrections().isEmpty()))
                .toList();
    }

    public boolean acceptable() {
        return doubt.proposals().stream().anyMatch(proposal -> proposal.kind() == Answer.Kind.ACCEPT);
    }

    /// What the button of a proposal sends.
    public String choice(Proposal proposal) {
        return switch (proposal.kind()) {
            case KEEP_ROW -> "KEEP_ROW:" + rowOf(proposal);
            case MATCH ->
                "MATCH:"
                        + proposal.match()
                                .map(project -> project.id().toString())
                                .orElse("");
            default -> proposal.kind().name();
        };
    }

    private int rowOf(Proposal proposal) {
        for (int i = 0; i < doubt.rows().size(); i++) {
            if (proposal.keepRow().equals(Optional.of(doubt.rows().get(i).row().nameOrigin()))) {
                return i;
            }
        }
        return 0;
    }

    /// The words of the answer in force.
    public String answered(MonthWords words) {
        Answer answer = doubt.answer().orElseThrow();
        if (answer.kind() == Answer.Kind.MATCH) {
            String name = candidates.stream()
                    .filter(project -> answer.match().equals(Optional.of(project.id())))
                    .map(PlannedProject::name)
                    .findFirst()
                    .orElse("");
            return words.page().text("projects.answer.match", name);
        }
        if (answer.kind() == Answer.Kind.CORRECT && missingReturn()) {
            long projects = answer.corrections().stream()
                    .map(Answer.Correction::project)
                    .distinct()
                    .count();
            return words.page().text("projects.doubts.filled-in", projects);
        }
        return words.doubts().answer(answer);
    }
}
