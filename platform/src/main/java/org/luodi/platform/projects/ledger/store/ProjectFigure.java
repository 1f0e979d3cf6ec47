package org.luodi.platform.projects.ledger.store;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.PlannedProject;

/// A project's figure of a month together with the plan that was in force.
///
/// @param project with the annual plan and total investment in force in that month
/// @param figure as it holds now, restatements included
/// @param restatements after closing, oldest first; empty while the month is open
public record ProjectFigure(
        PlannedProject project, MonthlyFigure figure, ProjectStage stage, List<Restatement> restatements) {
    public ProjectFigure {
        restatements = List.copyOf(restatements);
    }

    /// The figure as it was closed, before any restatement.
    public Optional<Restatement.Amounts> asClosed() {
        return restatements.stream().findFirst().map(Restatement::before);
    }
}
