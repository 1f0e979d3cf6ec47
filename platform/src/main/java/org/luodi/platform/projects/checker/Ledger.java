package org.luodi.platform.projects.checker;

import java.time.YearMonth;
import java.util.Optional;

/// Where the checker asks for the figures of a month.
@FunctionalInterface
public interface Ledger {

    /// The figures of the month; empty when it is not held.
    Optional<LedgerFigures> figures(YearMonth month);

    /// A ledger that holds no month.
    static Ledger none() {
        return month -> Optional.empty();
    }
}
