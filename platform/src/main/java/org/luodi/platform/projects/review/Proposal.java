package org.luodi.platform.projects.review;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;

/// An answer that is offered as a button: what it would do, ready to be given.
public record Proposal(
        Answer.Kind kind,
        List<Answer.Correction> corrections,
        Optional<PlannedProject> match,
        Optional<Origin> keepRow) {

    static Proposal of(Answer.Kind kind) {
        return new Proposal(kind, List.of(), Optional.empty(), Optional.empty());
    }

    static Proposal correct(List<Answer.Correction> corrections) {
        return new Proposal(Answer.Kind.CORRECT, List.copyOf(corrections), Optional.empty(), Optional.empty());
    }

    static Proposal match(PlannedProject project) {
        return new Proposal(Answer.Kind.MATCH, List.of(), Optional.of(project), Optional.empty());
    }

    static Proposal keep(Origin row) {
        return new Proposal(Answer.Kind.KEEP_ROW, List.of(), Optional.empty(), Optional.of(row));
    }

    /// The answer that this proposal becomes when a person takes it.
    public Answer taken(Doubt doubt, String reason, String by) {
        return new Answer(
                doubt.place(),
                kind,
                corrections,
                match.map(PlannedProject::id),
                keepRow,
                reason,
                doubt.fingerprint(),
                by);
    }
}
