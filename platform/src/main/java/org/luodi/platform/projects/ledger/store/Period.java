package org.luodi.platform.projects.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A month of returns (月报期): open until it is closed, then final.
///
/// @param due last day on which units are asked to send
/// @param revision counts the writes of the month
/// @param standing the book's revision that the month's standings were worked out for; −1 for none
public record Period(
        YearMonth month,
        State state,
        LocalDate due,
        long revision,
        long standing,
        Optional<Instant> closedAt,
        Optional<String> closedBy) {

    /// Whether the month may still change.
    public enum State {
        /// 未结: files, answers and undoing are welcome.
        OPEN,
        /// 已结: only restatements.
        CLOSED
    }

    public boolean closed() {
        return state == State.CLOSED;
    }
}
