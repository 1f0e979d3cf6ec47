package org.luodi.platform.projects.ledger;

import org.luodi.platform.access.Actor;
import org.springframework.stereotype.Service;

/// Takes the year's list of projects (年度计划) from its workbook.
@Service
public class ImportingPlan {

    /// Reads the list and lays it over what is held: a new project gets an identity, the same code or name is the same
    /// project, a changed amount is told and, once a month of the year is closed, becomes a change of plan that holds
    /// from the next month. The same bytes again change nothing.
    ///
    /// @throws org.luodi.standards.Refusal `projects.plan.<reason>` when the file is no workbook or holds no list
    public PlanImport importPlan(Actor actor, int year, Upload upload) {
        throw new UnsupportedOperationException("plan of " + year);
    }
}
