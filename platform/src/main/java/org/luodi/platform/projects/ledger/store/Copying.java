package org.luodi.platform.projects.ledger.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Carries rows into a table by COPY, within the running transaction.
@Component
class Copying {
    private final JdbcTemplate jdbc;

    Copying(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// @param target table with its columns: `projects.x (a, b)`
    void into(String target, CopyText rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + target + " from stdin", new StringReader(rows.text()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
