package org.luodi.platform.projects.ledger.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// One handing-in of files for a month; it is stored before it is acknowledged and goes on after a crash.
///
/// @param by name of the person who handed in
/// @param finishedAt when every file was dealt with and the month reviewed again
public record ImportJob(
        long id,
        YearMonth month,
        String by,
        Instant submittedAt,
        Optional<Instant> finishedAt,
        List<ImportItem> items) {
    public ImportJob {
        items = List.copyOf(items);
    }

    public boolean finished() {
        return finishedAt.isPresent();
    }

    /// Files dealt with so far.
    public int done() {
        return (int) items.stream()
                .filter(item -> item.outcome() != ImportItem.Outcome.WAITING)
                .count();
    }
}
