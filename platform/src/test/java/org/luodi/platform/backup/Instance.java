package org.luodi.platform.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.luodi.platform.storage.DirectDatabase;
import org.luodi.platform.storage.OwnServer;
import org.luodi.platform.storage.StorageSettings;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/// An instance of Luodi in a folder of its own, as far as backups see it: a database that went through migrations, rows,
/// files.
final class Instance implements AutoCloseable {
    static final List<String> MODULES = List.of("access", "directory", "projects");
    final Path data;
    final DirectDatabase database;

    private Instance(Path data, DirectDatabase database) {
        this.data = data;
        this.database = database;
    }

    static Instance open(Path data) {
        return new Instance(data, OwnServer.startIn(data));
    }

    /// A new instance with all migrations.
    static Instance begin(Path data) throws SQLException, IOException {
        Instance instance = open(data);
        for (String module : MODULES) {
            instance.migrate(module, "latest");
        }
        Files.createDirectories(data.resolve("files"));
        Files.writeString(data.resolve("files").resolve("photo"), "a photo");
        return instance;
    }

    /// Migrates as the application does, but only as far as `target`.
    void migrate(String module, String target) throws SQLException {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        try (Connection connection = database.connect()) {
            owner.setUrl(connection.getMetaData().getURL());
            try (var statement = connection.createStatement()) {
                statement.execute("alter role luodi password 'for-this-test'");
            }
        }
        owner.setUser(database.owner());
        owner.setPassword("for-this-test");
        Flyway.configure()
                .dataSource((DataSource) owner)
                .locations("classpath:db/migration/" + module)
                .table(Catalog.HISTORY + module)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .target(target)
                .load()
                .migrate();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A month's worth of rows.
    void fill(int projects) throws SQLException {
        execute("""
                insert into projects.book (county_code, year, revision) values ('140826', 2026, 0);
                insert into projects.project (county_code, name, name_key, unit, stage, grams, created_at)
                select '140826', '项目' || n || E'\\n\\t\\\\ “引号”', 'k' || n, 'unit', 'PLANNED', array['项目', '目' || n], now()
                from generate_series(1, %d) n;
                insert into projects.content (county_code, sha256, bytes)
                select '140826', 'sha' || n, decode(md5(n::text) || md5((-n)::text), 'hex') from generate_series(1, %d) n;
                insert into projects.plan_entry (county_code, year, project_id, position, name, name_key, unit, owner, field,
                    nature, total, plan, origin_file, origin_sheet, origin_cell)
                select county_code, 2026, project_id, project_id, name, name_key, unit, '', 'x', 'NEW', 1.25, 0.000001, '', '', ''
                from projects.project;
                """.formatted(projects, projects / 10 + 1));
    }

    StorageSettings settings() {
        return settings(data);
    }

    static StorageSettings settings(Path data) {
        return StorageSettings.of(Map.of("LUODI_DATA", data.toString()));
    }

    /// What is in each table, as a sum over its rows in order: equal only when row by row and column by column equal.
    static Map<String, String> rows(Connection connection) throws SQLException, IOException {
        Map<String, String> rows = new TreeMap<>();
        for (Table table : new Catalog(connection).tables()) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            long count = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table.quoted() + " t order by t::text) to stdout", text);
            rows.put(table.schema() + "." + table.name(), count + " rows " + sum(text.toByteArray()));
        }
        return rows;
    }

    Map<String, String> rows() throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            return rows(connection);
        }
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Passphrase passphrase() {
        return Passphrase.of("a long enough passphrase 口令");
    }

    static void writeIt(Path file) throws IOException {
        Files.writeString(file, new String(passphrase().letters()) + "\n", StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        database.close();
    }
}
