package org.luodi.platform.projects.ledger.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Carries many rows into a table, within the running transaction.
///
/// COPY is the fastest way in and passes no policy: PostgreSQL forbids it for a table with row-level security. So rows
/// are copied to a temporary table and taken from there by an INSERT, which the policies judge.
@Component
class Copying {
    private final JdbcTemplate jdbc;

    Copying(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds rows to a table.
    ///
    /// @param table with its schema: `projects.x`
    /// @param columns what the rows hold, in their order: `a, b`
    void into(String table, String columns, CopyText rows) {
        String staged = stage(table, columns, rows);
        jdbc.update("insert into " + table + " (" + columns + ") overriding system value select " + columns + " from "
                + staged);
    }

    /// Lays rows down beside a table, until the transaction ends or more are laid down.
    ///
    /// @return name of the temporary table, whose columns are those given
    String stage(String table, String columns, CopyText rows) {
        String staged = table.substring(table.indexOf('.') + 1) + "_in";
        jdbc.execute("create temporary table if not exists " + staged + " on commit delete rows as select " + columns
                + " from " + table + " with no data");
        jdbc.update("delete from " + staged);
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + staged + " (" + columns + ") from stdin", new StringReader(rows.text()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return staged;
    }
}
