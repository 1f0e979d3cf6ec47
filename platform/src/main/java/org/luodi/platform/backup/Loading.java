package org.luodi.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luodi.platform.backup.Parts.Reader.Part;
import org.postgresql.PGConnection;

/// Puts the parts of a backup where they belong, within one transaction of an empty database: first the migrations that
/// the backup's database had gone through, then its rows.
final class Loading implements Contents.Visitor {
    private final Connection connection;
    private final Path folder;
    private final Map<String, Long> rows = new HashMap<>();
    private List<Table> tables = List.of();

    /// @param folder where the files go
    Loading(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    @Override
    public void part(Part part) throws IOException {
        try {
            if (part.name().equals(Backup.MANIFEST)) {
                for (Migration migration : Manifest.parse(part.text()).migrations()) {
                    execute(migration.text());
                }
            } else if (part.name().equals(Backup.DEFINITIONS)) {
                execute(part.text());
                open();
            } else if (part.name().startsWith(Backup.TABLE)) {
                copy(Table.parse(part.name().substring(Backup.TABLE.length())), part);
            } else if (part.name().equals(Backup.SEQUENCES)) {
                for (String line : part.text().lines().toList()) {
                    advance(line.split("\t", -1));
                }
            } else if (part.name().startsWith(Backup.FILE)) {
                DataFiles.write(folder, part.name().substring(Backup.FILE.length()), part.content());
            }
        } catch (SQLException failure) {
            throw new IOException("Cannot restore " + part.name(), failure);
        }
    }

    private void execute(String sql) throws SQLException {
        if (!sql.isBlank()) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /// Lets rows in: what guards tables in daily life would refuse the rows that it once let pass. What migrations put
    /// into tables is in the backup too.
    private void open() throws SQLException {
        tables = new Catalog(connection).tables();
        guards("disable trigger user", "no force row level security");
        if (!tables.isEmpty()) {
            execute("truncate " + String.join(", ", tables.stream().map(Table::quoted).toList()));
        }
    }

    private void guards(String triggers, String rowSecurity) throws SQLException {
        for (Table table : tables) {
            execute("alter table " + table.quoted() + " " + triggers);
            if (secured(table)) {
                execute("alter table " + table.quoted() + " " + rowSecurity);
            }
        }
    }

    private boolean secured(Table table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select relrowsecurity from pg_class where oid = ?::regclass")) {
            statement.setString(1, table.quoted());
            try (var found = statement.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    private void copy(Table table, Part part) throws SQLException, IOException {
        long copied = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.quoted() + " (" + table.columnList() + ") from stdin", part.content(), 1 << 16);
        rows.put(table.schema() + "." + table.name(), copied);
    }

    private void advance(String[] sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, Table.quote(sequence[0]) + "." + Table.quote(sequence[1]));
            statement.setLong(2, Long.parseLong(sequence[2]));
            statement.execute();
        }
    }

    /// Puts the guards back and counts.
    void end(Contents contents) throws SQLException, IOException {
        guards("enable trigger user", "force row level security");
        if (!rows.equals(contents.rows())) {
            throw new IOException("The database took other rows than the backup has");
        }
    }
}
