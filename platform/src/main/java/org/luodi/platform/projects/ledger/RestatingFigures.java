package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Restatement;
import org.springframework.stereotype.Service;

/// Corrects a figure of a closed month (更正), with a reason; what was closed stays beside it.
@Service
public class RestatingFigures {

    /// @param requestId of the form: the same request again has no further effect
    /// @throws org.luodi.standards.Refusal `projects.restate.month-open`, `projects.restate.reason-missing`,
    ///     `projects.restate.unknown-project`, `projects.restate.negative`
    public Restatement restate(Actor actor, YearMonth month, Correction correction, String requestId) {
        throw new UnsupportedOperationException("restate " + month);
    }

    /// What holds from now on.
    public record Correction(ProjectId project, Restatement.Amounts amounts, String reason) {}
}
