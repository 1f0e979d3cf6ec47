package org.luodi.platform.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/// What below Luodi has failed when a request fails through no fault of its own.
///
/// None of them leaves anything half done: the transaction was not committed, and whoever asked was told so.
public enum Outage {
    /// PostgreSQL does not answer, is stopping or is starting.
    DATABASE,
    /// A disk is full, the database's or Luodi's own.
    DISK;

    private static final int DEEPEST = 20;
    /// What the pool says of a connection that it has given up because the server has gone.
    private static final String CLOSED = "Connection is closed";
    /// A segment of PostgreSQL's log: with less it cannot go on.
    private static final long LEAST_BYTES = 16L << 20;

    /// The outage behind a failure; empty when it is another failure.
    public static Optional<Outage> behind(Throwable failure) {
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

    /// The same, or rather the disk when that is why the database has gone: PostgreSQL stops when its log cannot grow.
    ///
    /// @param data the data folder
    Outage lookedInto(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace() < LEAST_BYTES ? DISK : this;
        } catch (IOException unknown) {
            return this;
        }
    }

    /// The innermost message for the log, on one line.
    public static String reason(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": "
                + String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static Optional<Outage> of(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException) {
            return Optional.of(DATABASE);
        }
        if (cause instanceof TransactionSystemException unended
                && unended.getOriginalException() instanceof Throwable original
                && !original.equals(cause)) {
            // The rollback failed too; why it was wanted tells more.
            return behind(original);
        }
        if (cause instanceof SQLException failure) {
            return CLOSED.equals(failure.getMessage())
                    ? Optional.of(DATABASE)
                    : ofState(String.valueOf(failure.getSQLState()));
        }
        boolean full = cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("No space left");
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
