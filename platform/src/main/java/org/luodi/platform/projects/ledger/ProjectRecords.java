package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.List;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.StageChange;
import org.luodi.platform.projects.ledger.store.Standing;
import org.springframework.stereotype.Service;

/// All that is held of one project.
@Service
public class ProjectRecords {

    /// @throws org.luodi.standards.Refusal `projects.unknown-project`
    public ProjectRecord of(Actor actor, int year, ProjectId project) {
        throw new UnsupportedOperationException("project " + project);
    }

    /// One project in one year.
    ///
    /// @param project as in the year's list with the amounts now in force
    /// @param months where it stood in each month of the year, oldest first
    /// @param parts of a 打包 project
    public record ProjectRecord(
            PlannedProject project,
            List<MonthStanding> months,
            List<StageChange> stages,
            List<PlanChange> changes,
            List<PlannedProject> parts) {}

    /// Where a project stood at the end of a month.
    public record MonthStanding(YearMonth month, boolean closed, Standing standing) {}
}
