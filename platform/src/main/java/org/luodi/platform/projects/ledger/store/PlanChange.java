package org.luodi.platform.projects.ledger.store;

import java.time.Instant;
import java.time.YearMonth;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.standards.Money;

/// A decided change of a project's annual plan or total investment.
///
/// @param from the month from which it holds
/// @param decision the document or meeting that decided it
public record PlanChange(
        ProjectId project,
        YearMonth from,
        Amount amount,
        Money before,
        Money after,
        String decision,
        String by,
        Instant at) {

    /// Which decided amount changed.
    public enum Amount {
        /// 年度计划投资
        PLAN,
        /// 总投资
        TOTAL
    }
}
