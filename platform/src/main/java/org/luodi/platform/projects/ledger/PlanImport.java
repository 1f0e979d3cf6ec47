package org.luodi.platform.projects.ledger;

import java.util.List;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Understood;
import org.luodi.standards.Money;

/// What an import of the year's list did.
///
/// @param unchanged the very same file had been imported: nothing happened
/// @param changes what differs from what was held, in the order of the list
/// @param problems rows that could not be used
public record PlanImport(
        int year,
        boolean unchanged,
        Totals totals,
        List<Change> changes,
        List<Understood.Problem> problems,
        Understood understood) {

    /// The list as it is held now, parents of parts counted once.
    public record Totals(int projects, Money total, Money plan) {}

    /// One difference.
    ///
    /// @param what for [Kind#CHANGED] which: `name`, `code`, `unit`, `owner`, `field`, `nature`, `total`, `plan`
    /// @param before empty for a new project
    /// @param after empty for one that is left out
    public record Change(Kind kind, ProjectId project, String name, String what, String before, String after) {}

    /// How a project differs.
    public enum Kind {
        /// 新增
        ADDED,
        /// 变更
        CHANGED,
        /// The new file leaves it out; it stays in the list.
        LEFT_OUT
    }
}
