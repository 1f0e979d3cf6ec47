package org.luodi.platform.projects.ledger.store;

import java.time.Instant;
import java.time.YearMonth;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.standards.Money;

/// A correction of a closed month's figure (更正); the figure as closed stays beside it.
///
/// @param before what held until then
/// @param after what holds now
public record Restatement(
        YearMonth month, ProjectId project, Amounts before, Amounts after, String reason, String by, Instant at) {

    /// The two amounts of a figure, 万元.
    public record Amounts(Money month, Money cumulative) {}
}
