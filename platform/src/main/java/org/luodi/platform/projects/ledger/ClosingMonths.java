package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.store.Period;
import org.springframework.stereotype.Service;

/// Closes a month: its figures become final, all of them or none.
@Service
public class ClosingMonths {

    /// Closes a month; closing a closed one again changes nothing.
    ///
    /// @throws DoubtsOpen with the list, while doubts or files wait for the clerk
    /// @throws org.luodi.standards.Refusal `projects.close.no-plan`; `projects.close.earlier-open` when an earlier
    /// month
    ///     with returns is open
    public Period close(Actor actor, YearMonth month) {
        throw new UnsupportedOperationException("close " + month);
    }
}
