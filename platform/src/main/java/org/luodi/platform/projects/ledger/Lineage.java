package org.luodi.platform.projects.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.SentRow;
import org.luodi.platform.projects.ledger.store.GivenAnswer;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.ProjectFigure;
import org.luodi.platform.projects.review.Doubt;

/// Where a project's figure of a month comes from.
///
/// @param figure as it holds, with its restatements
/// @param last what it builds upon: the figure of the month before
/// @param rows the rows in which units spoke of it this month
/// @param doubt the doubt about it, when there was one
/// @param answers all answers given at its place, oldest first
/// @param planChanges decided changes of its amounts up to that month
public record Lineage(
        ProjectFigure figure,
        Optional<LastMonth> last,
        List<SourceRow> rows,
        Optional<Doubt> doubt,
        List<GivenAnswer> answers,
        List<PlanChange> planChanges) {

    /// A row with the file it stood in and who sent that, when.
    public record SourceRow(long file, String fileName, String unit, String sentBy, Instant sentAt, SentRow row) {}
}
