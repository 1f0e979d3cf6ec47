package org.luodi.platform.projects.ledger;

import java.util.HashSet;
import java.util.Set;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Place;
import org.luodi.standards.Refusal;

/// What an answer must say to be taken.
final class AnswerRules {
    private AnswerRules() {}

    static void require(Answer answer, Doubt doubt, Reviewed month) {
        if (!answer.fingerprint().equals(doubt.fingerprint())) {
            throw new Refusal(
                    "projects.answer.outdated",
                    "other figures were sent since at " + answer.place().key(),
                    doubt.projectName());
        }
        boolean complete = switch (answer.kind()) {
            case CORRECT -> corrects(answer, doubt, month);
            case MATCH ->
                doubt.place() instanceof Place.OfUnknown
                        && answer.match().filter(ids(month)::contains).isPresent();
            case KEEP_ROW ->
                answer.keepRow()
                        .filter(kept -> doubt.rows().stream()
                                .anyMatch(filed -> filed.row().nameOrigin().equals(kept)))
                        .isPresent();
            case ACCEPT, CARRY_FORWARD, IGNORE, ASK_UNIT -> true;
        };
        if (!complete) {
            throw new Refusal(
                    "projects.answer.incomplete",
                    answer.kind() + " does not say which at " + answer.place().key(),
                    doubt.projectName());
        }
        if (answer.kind() == Answer.Kind.ACCEPT && answer.reason().isBlank()) {
            throw new Refusal(
                    "projects.answer.reason-missing",
                    "accepted without a reason: " + answer.place().key(),
                    doubt.projectName());
        }
    }

    /// A correction speaks of the doubted project, or of projects of the silent unit, and of no amount below zero.
    private static boolean corrects(Answer answer, Doubt doubt, Reviewed month) {
        Set<ProjectId> meant = switch (doubt.place()) {
            case Place.OfProject place -> Set.of(place.project());
            case Place.OfUnit place -> {
                Set<ProjectId> own = new HashSet<>();
                month.plan().stream()
                        .filter(project -> project.unit().equals(place.unit()))
                        .map(PlannedProject::id)
                        .forEach(own::add);
                yield own;
            }
            case Place.OfUnknown ignored -> Set.of();
        };
        return !answer.corrections().isEmpty()
                && answer.corrections().stream()
                        .allMatch(one ->
                                meant.contains(one.project()) && !one.money().isNegative());
    }

    private static Set<ProjectId> ids(Reviewed month) {
        Set<ProjectId> ids = new HashSet<>();
        month.plan().forEach(project -> ids.add(project.id()));
        return ids;
    }
}
