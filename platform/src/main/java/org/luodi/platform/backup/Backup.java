package org.luodi.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luodi.platform.storage.DirectDatabase;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Writes an instance into one file while it is in use.
///
/// All rows are read in one snapshot of the database, so the backup is what was committed at one moment, whatever is
/// written meanwhile; nobody waits for it. Files are read after that moment, except the notes of the audit trail, which
/// must not know more than the rows do. The file appears under its name only when it is complete, on the disk, and has
/// been read back from beginning to end.
final class Backup {
    static final String MANIFEST = "manifest";
    static final String DEFINITIONS = "definitions";
    static final String TABLE = "table\t";
    static final String SEQUENCES = "sequences";
    static final String FILE = "file\t";
    static final String TOTALS = "totals";
    private static final String NOTES = "audit/anchor-";

    private final DirectDatabase database;
    private final Path data;
    private final Clock clock;
    private final Moment moment;

    Backup(DirectDatabase database, Path data, Clock clock) {
        this(database, data, clock, connection -> {});
    }

    /// @param moment is told when the snapshot is taken
    Backup(DirectDatabase database, Path data, Clock clock, Moment moment) {
        this.database = database;
        this.data = data;
        this.clock = clock;
        this.moment = moment;
    }

    /// Looks at the moment that a backup is of.
    interface Moment {
        /// @param connection in the transaction of the snapshot
        void taken(Connection connection) throws IOException, SQLException;
    }

    /// What a finished backup holds.
    ///
    /// @param moment of the snapshot
    /// @param rows of all tables
    record Made(Path file, Instant moment, long bytes, int tables, long rows, int files) {}

    /// @param target the file, which must not exist
    Made write(Path target, Passphrase passphrase) throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path absolute = target.toAbsolutePath().normalize();
        Path folder = absolute.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            Contents contents = fill(unfinished, passphrase);
            Contents readBack = Contents.read(unfinished, passphrase);
            if (!readBack.equals(contents)) {
                throw new IOException("What was written is not what is read: " + unfinished);
            }
            Files.move(unfinished, absolute, StandardCopyOption.ATOMIC_MOVE);
            return new Made(
                    target,
                    contents.moment(),
                    Files.size(target),
                    contents.rows().size(),
                    contents.rows().values().stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    contents.files());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Contents fill(Path file, Passphrase passphrase) throws IOException, SQLException {
        try (var channel = (FileChannel) Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            OutputStream raw = new Kept(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            Contents contents;
            try (Parts.Writer parts = new Parts.Writer(new SealedOutput(raw, passphrase))) {
                contents = fill(parts);
            }
            raw.flush();
            channel.force(true);
            return contents;
        }
    }

    private Contents fill(Parts.Writer parts) throws IOException, SQLException {
        int files = files(parts, true);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Catalog catalog = new Catalog(connection);
            // The first query takes the snapshot.
            List<Table> tables = catalog.tables();
            Instant now = clock.instant();
            moment.taken(connection);
            List<Migration> migrations = catalog.migrations(tables);
            parts.part(MANIFEST, new Manifest(now, migrations).text());
            parts.part(DEFINITIONS, definitions(catalog, tables, migrations));
            Map<String, Long> rows = new LinkedHashMap<>();
            for (Table table : tables) {
                rows.put(table.schema() + "." + table.name(), copy(connection, table, parts));
            }
            parts.part(SEQUENCES, String.join("\n", catalog.sequences()));
            connection.rollback();
            files += files(parts, false);
            Contents contents = new Contents(now, migrations, rows, files);
            parts.part(TOTALS, contents.totals());
            return contents;
        }
    }

    /// The statements for the tables that no migration makes.
    private static String definitions(Catalog catalog, List<Table> tables, List<Migration> migrations)
            throws SQLException {
        Set<String> made = Set.copyOf(
                migrations.stream().map(Migration::module).distinct().toList());
        List<String> statements = new ArrayList<>();
        for (Table table : tables) {
            if (!made.contains(table.schema())) {
                statements.addAll(catalog.statementsFor(table));
            }
        }
        return String.join(";\n", statements);
    }

    private static long copy(Connection connection, Table table, Parts.Writer parts) throws IOException {
        CopyManager copying;
        try {
            copying = connection.unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        long[] rows = new long[1];
        parts.part(TABLE + table.line(), to -> {
            try {
                rows[0] = copying.copyOut("copy (" + table.query() + ") to stdout", to);
            } catch (SQLException failure) {
                throw new IOException("Cannot read " + table.quoted(), failure);
            }
        });
        return rows[0];
    }

    /// @param notes whether the notes of the audit trail are meant, or everything else
    private int files(Parts.Writer parts, boolean notes) throws IOException {
        int count = 0;
        for (Path file : DataFiles.of(data)) {
            if (file.toString().startsWith(NOTES) == notes) {
                parts.part(FILE + file, to -> DataFiles.copy(data.resolve(file), to));
                count++;
            }
        }
        return count;
    }

    /// Leaves the file open for its sync when the streams above it are closed.
    private static final class Kept extends java.io.FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
