package org.luodi.platform.projects.ledger.store;

import org.luodi.platform.projects.domain.PlannedProject;

/// A project in the list of a year.
///
/// @param position place in the list, from 1
/// @param stage how far the project is now
public record PlanEntry(PlannedProject project, int position, ProjectStage stage) {
    public PlanEntry with(PlannedProject other) {
        return new PlanEntry(other, position, stage);
    }
}
