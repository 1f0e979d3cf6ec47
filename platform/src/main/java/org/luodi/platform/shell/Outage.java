package org.luodi.platform.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What below Luodi has failed when a request fails through no fault of its own.
///
/// None of them leaves anything half done: the transaction was not committed, and whoever asked was told so.
enum Outage {
    /// PostgreSQL does not answer, is stopping or is starting.
    DATABASE,
    /// A disk is full, the database's or Luodi's own.
    DISK;

    private static final int DEEPEST = 20;

    /// The outage behind a failure; empty when it is another failure.
    static Optional<Outage> behind(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<Outage> found = of(cause);
            if (found.isPresent()) {
                return found;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Outage> of(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException) {
            return Optional.of(DATABASE);
        }
        if (cause instanceof SQLException failure) {
            return ofState(String.valueOf(failure.getSQLState()));
        }
        boolean full = cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space left");
        return full ? Optional.of(DISK) : Optional.empty();
    }

    /// By the classes of PostgreSQL's appendix A: 08 connection, 53 resources, 57P shutdown, 58 system.
    private static Optional<Outage> ofState(String state) {
        if (state.equals("53100") || state.startsWith("58")) {
            return Optional.of(DISK);
        }
        boolean away = state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
        return away ? Optional.of(DATABASE) : Optional.empty();
    }
}
