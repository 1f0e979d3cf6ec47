package org.luodi.platform.projects.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.standards.Money;

/// One page of the list.
///
/// @param filtered sums over all lines that the filter leaves
/// @param all sums over all lines that the person may see
/// @param next to be given as `after` for the page that follows; empty on the last
public record ListPage(List<Standing> lines, Totals filtered, Totals all, Optional<String> next) {
    public ListPage {
        lines = List.copyOf(lines);
    }

    /// Sums of lines; a 打包 project with parts in the list is not summed.
    ///
    /// @param rate cumulative ÷ plan in percent, to ten decimals; empty without a plan
    public record Totals(
            int projects, Money total, Money plan, Money month, Money cumulative, Optional<BigDecimal> rate) {}
}
