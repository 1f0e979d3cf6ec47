package org.luodi.platform.projects.domain;

import java.util.List;
import java.util.Optional;
import org.luodi.standards.Money;

/// The figures of one project for one month that enter the county's sums.
///
/// @param month 本月完成, 万元
/// @param cumulative 自年初累计完成, 万元
/// @param origins the cells they came from, in the order cumulative, month
/// @param basis how they came to be
/// @param started whether the project has started, as far as the county knows
public record MonthlyFigure(
        ProjectId project,
        Money month,
        Money cumulative,
        List<Origin> origins,
        Basis basis,
        Optional<Boolean> started,
        String progress,
        String problems) {

    /// How a figure came to be; every basis but [#SENT] has a person's answer behind it, or waits for one.
    public enum Basis {
        /// As the unit sent it.
        SENT,
        /// Set by an answer to a doubt.
        ANSWERED,
        /// Last month's cumulative, because an answer said so.
        CARRIED,
        /// Last month's cumulative, because a doubt is still open: provisional.
        WITHHELD
    }

    public boolean provisional() {
        return basis == Basis.WITHHELD;
    }
}
