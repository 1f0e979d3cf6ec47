package org.luodi.platform.projects.ledger;

import java.time.LocalDate;
import java.util.List;
import org.luodi.platform.projects.review.Doubt;

/// Which doubts of a month wait for an answer today.
///
/// A return that nobody has sent is awaited, not doubted, until the last day of sending has passed. It hinders the
/// closing all the same, and may be answered early.
///
/// @param due the last day of sending
public record Waiting(LocalDate due, LocalDate today) {

    /// A missing return whose day has not passed, about which nothing was said yet.
    public boolean awaits(Doubt doubt) {
        return doubt.open() && !doubt.asked() && doubt.missingReturn() && !today.isAfter(due);
    }

    /// A doubt that somebody must answer.
    public boolean asks(Doubt doubt) {
        return doubt.open() && !awaits(doubt);
    }

    /// The doubts without what is only awaited.
    public List<Doubt> doubted(List<Doubt> doubts) {
        return doubts.stream().filter(doubt -> !awaits(doubt)).toList();
    }
}
