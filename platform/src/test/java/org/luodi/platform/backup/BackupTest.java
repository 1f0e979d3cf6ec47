package org.luodi.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luodi.platform.backup.Unusable.Reason;

/// Backups of a real instance, made while it is written to, and what becomes of them.
class BackupTest {
    private static final int WRITERS = 4;

    @TempDir
    Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void letEverybodyPass() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        data = folder.resolve("data");
        file = folder.resolve("backups").resolve("one.backup");
    }

    @Test
    void holdsWhatWasCommittedAtOneMomentWhileWritersGoOn() throws Exception {
        Map<String, String> then = new HashMap<>();
        AtomicLong written = new AtomicLong();
        AtomicLong before = new AtomicLong();
        try (Instance instance = Instance.begin(data);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            instance.fill(2000);
            AtomicBoolean writing = new AtomicBoolean(true);
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> write(instance, number, writing, written)));
            }
            Backup.Made made;
            try {
                until(() -> written.get() >= 50, writers);
                // The backup's own snapshot, lent to a second connection, says what it must hold.
                made = new Backup(instance.database, data, Clock.systemUTC(), connection -> {
                            before.set(written.get());
                            then.putAll(seenWith(instance, connection));
                            // Whatever the writers do from here on must not be in it.
                            long enough = written.get() + 50;
                            until(() -> written.get() >= enough, writers);
                        })
                        .write(file, Instance.passphrase());
            } finally {
                writing.set(false);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(made.rows()).isPositive();
            assertThat(instance.rows()).as("the writers went on").isNotEqualTo(then);
        }

        Path elsewhere = folder.resolve("elsewhere");
        new Restore(Instance.settings(elsewhere), false).from(file, Instance.passphrase());

        try (Instance restored = Instance.open(elsewhere)) {
            assertThat(restored.rows()).isEqualTo(then);
            assertThat(Files.readString(elsewhere.resolve("files").resolve("photo"))).isEqualTo("a photo");
            // And life goes on: no number is given twice.
            restored.execute(
                    "insert into projects.project (county_code, name, name_key, unit, stage, created_at) values ('140826', 'n', 'n', 'u', 'PLANNED', now())");
            assertThatThrownBy(() -> restored.execute("delete from access.audit_entry"))
                    .as("guards are back")
                    .hasMessageContaining("never changed");
        }
        System.out.printf(
                "Backup under load: %d transactions before its moment, %d while it was made, %d tables equal row by row%n",
                before.get(), written.get() - before.get(), then.size());
    }

    /// Waits for the writers, unless one has failed.
    private static void until(BooleanSupplier reached, List<Future<?>> writers) {
        while (!reached.getAsBoolean()) {
            assertThat(writers).noneMatch(Future::isDone);
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static void write(Instance instance, int writer, AtomicBoolean writing, AtomicLong written) {
        try (Connection connection = instance.database.connect()) {
            connection.setAutoCommit(false);
            while (writing.get()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("insert into access.audit_entry (county_code, at, account, name, action, subject, before, after)"
                            + " values ('140826', now(), 'w" + writer + "', '', 'a', 's', '', '')");
                    statement.execute("update projects.book set revision = revision + 1");
                    statement.execute(
                            "update projects.project set stage = 'STARTED', name = name || 'x' where project_id = (select 1 + (random() * 1999)::int)");
                    statement.execute("delete from projects.content where sha256 = 'sha" + (1 + written.get() % 200) + "'");
                }
                connection.commit();
                written.incrementAndGet();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, String> seenWith(Instance instance, Connection backup) throws SQLException, IOException {
        String snapshot;
        try (var statement = backup.createStatement();
                var row = statement.executeQuery("select pg_export_snapshot()")) {
            row.next();
            snapshot = row.getString(1);
        }
        try (Connection second = instance.database.connect()) {
            second.setAutoCommit(false);
            second.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = second.createStatement()) {
                statement.execute("set transaction snapshot '" + snapshot + "'");
            }
            return Instance.rows(second);
        }
    }

    @Test
    void refusesEveryFileThatIsNotWholeAndGenuineAndEveryOtherPassphrase() throws Exception {
        try (Instance instance = Instance.begin(data)) {
            instance.execute("""
                    insert into projects.content (county_code, sha256, bytes)
                    select '140826', 'big', string_agg(decode(md5(n::text), 'hex'), ''::bytea) from generate_series(1, 100000) n
                    """);
            new Backup(instance.database, data, Clock.systemUTC()).write(file, Instance.passphrase());
        }
        byte[] whole = Files.readAllBytes(file);
        assertThat(whole.length).as("more than one chunk").isGreaterThan(Envelope.CHUNK);
        Path elsewhere = folder.resolve("elsewhere");
        Path broken = folder.resolve("broken");
        Random random = new Random(5);
        for (int time = 0; time < 24; time++) {
            byte[] bytes = whole.clone();
            switch (time % 4) {
                case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                case 1 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(100));
                default -> bytes[bytes.length - 1 - random.nextInt(20)]++;
            }
            Files.write(broken, bytes);
            assertThatThrownBy(() -> restore(broken, elsewhere, Instance.passphrase()))
                    .as("time %d", time)
                    .isInstanceOf(Unusable.class);
        }
        assertThatThrownBy(() -> restore(file, elsewhere, Passphrase.of("another long passphrase")))
                .isInstanceOfSatisfying(
                        Unusable.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.WRONG_PASSPHRASE));
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void sealsChunksThatCannotBeExchangedOrLeftOut() throws IOException {
        byte[] content = new byte[3 * Envelope.CHUNK + 17];
        new Random(1).nextBytes(content);
        Path sealed = folder.resolve("sealed");
        try (SealedOutput out = new SealedOutput(Files.newOutputStream(sealed), Instance.passphrase())) {
            out.write(content);
        }
        byte[] bytes = Files.readAllBytes(sealed);
        assertThat(open(bytes)).isEqualTo(content);
        int step = Envelope.CHUNK + Envelope.TAG;
        int head = bytes.length - 3 * step - 17 - Envelope.TAG;
        byte[] exchanged = bytes.clone();
        System.arraycopy(bytes, head, exchanged, head + step, step);
        System.arraycopy(bytes, head + step, exchanged, head, step);
        assertReason(exchanged, Reason.ALTERED);
        assertReason(Arrays.copyOf(bytes, head + 2 * step), Reason.CUT);
        assertReason(Arrays.copyOf(bytes, bytes.length - 1), Reason.CUT);
        assertReason(Arrays.copyOf(bytes, head), Reason.CUT);
        assertReason(Arrays.copyOf(bytes, 20), Reason.NO_BACKUP);
        byte[] newer = bytes.clone();
        newer[13] = '2';
        assertReason(newer, Reason.NEWER);
        for (int exact : new int[] {0, 1, Envelope.CHUNK, 2 * Envelope.CHUNK}) {
            Path other = folder.resolve("sealed-" + exact);
            try (SealedOutput out = new SealedOutput(Files.newOutputStream(other), Instance.passphrase())) {
                out.write(content, 0, exact);
            }
            assertThat(open(Files.readAllBytes(other))).isEqualTo(Arrays.copyOf(content, exact));
        }
    }

    private static byte[] open(byte[] bytes) throws IOException {
        try (SealedInput in = new SealedInput(new java.io.ByteArrayInputStream(bytes), Instance.passphrase())) {
            return in.readAllBytes();
        }
    }

    private static void assertReason(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> open(bytes))
                .isInstanceOfSatisfying(
                        Unusable.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void refusesABackupOfANewerVersion() throws Exception {
        try (Instance instance = Instance.begin(data)) {
            instance.execute("""
                    insert into public.flyway_schema_history_access
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (999, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1, 'x', 1, true)
                    """);
            new Backup(instance.database, data, Clock.systemUTC()).write(file, Instance.passphrase());
        }
        assertThatThrownBy(() -> restore(file, folder.resolve("elsewhere"), Instance.passphrase()))
                .isInstanceOfSatisfying(
                        Unusable.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NEWER));
    }

    @Test
    void restoresAnOlderStateAsItWasForTheNextStartToMigrate() throws Exception {
        try (Instance old = Instance.open(data)) {
            old.migrate("access", "2");
            old.migrate("projects", "1");
            old.execute("insert into projects.book (county_code, year) values ('140826', 2025)");
            new Backup(old.database, data, Clock.systemUTC()).write(file, Instance.passphrase());
        }
        Path elsewhere = folder.resolve("elsewhere");
        restore(file, elsewhere, Instance.passphrase());
        try (Instance restored = Instance.open(elsewhere)) {
            restored.migrate("access", "latest");
            restored.migrate("projects", "latest");
            assertThat(restored.rows().get("projects.book")).startsWith("1 rows");
            assertThat(restored.rows()).containsKeys("access.audit_link", "projects.year_settings");
        }
    }

    @Test
    void bringsBackAccountsButNobodysSession() throws Exception {
        try (Instance instance = Instance.begin(data)) {
            instance.execute("""
                    insert into access.account (county_code, account, name, role, password_hash)
                    values ('140826', 'clerk', '李经办', 'DRC_CLERK', 'x');
                    insert into access.session (county_code, token_hash, account, begun_at, seen_at, address, agent)
                    values ('140826', 'x', 'clerk', now(), now(), '10.0.0.1', 'x');
                    """);
            new Backup(instance.database, data, Clock.systemUTC()).write(file, Instance.passphrase());
        }
        Path elsewhere = folder.resolve("elsewhere");
        restore(file, elsewhere, Instance.passphrase());
        try (Instance restored = Instance.open(elsewhere)) {
            assertThat(restored.rows().get("access.account")).startsWith("1 rows");
            assertThat(restored.rows().get("access.session")).startsWith("0 rows");
        }
    }

    @Test
    void leavesAnInstanceAloneUnlessToldToPutItAside() throws Exception {
        make(10);
        Path other = folder.resolve("other");
        Map<String, String> held;
        try (Instance instance = Instance.begin(other)) {
            instance.fill(5);
            held = instance.rows();
        }
        assertThatThrownBy(() -> restore(file, other, Instance.passphrase()))
                .isInstanceOfSatisfying(
                        Unusable.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_EMPTY));
        try (Instance instance = Instance.open(other)) {
            assertThat(instance.rows()).isEqualTo(held);
            assertThatThrownBy(() -> new Restore(Instance.settings(other), true).from(file, Instance.passphrase()))
                    .isInstanceOfSatisfying(
                            Unusable.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.RUNNING));
        }

        Restore.Done done = new Restore(Instance.settings(other), true).from(file, Instance.passphrase());
        try (Instance instance = Instance.open(other)) {
            assertThat(instance.rows().get("projects.project")).startsWith("10 rows");
        }
        assertThat(done.keptIn().orElseThrow().resolve("pg").resolve("PG_VERSION")).exists();
        assertThat(done.keptIn().orElseThrow().resolve("files").resolve("photo")).exists();
    }

    @Test
    void neverOverwritesAFileAndLetsNobodyElseReadIt() throws Exception {
        make(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (Instance instance = Instance.open(data)) {
            assertThatThrownBy(() -> new Backup(instance.database, data, Clock.systemUTC())
                            .write(file, Instance.passphrase()))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private void make(int projects) throws SQLException, IOException {
        try (Instance instance = Instance.begin(data)) {
            instance.fill(projects);
            new Backup(instance.database, data, Clock.systemUTC()).write(file, Instance.passphrase());
        }
    }

    private static void restore(Path from, Path to, Passphrase passphrase) throws IOException, SQLException {
        new Restore(Instance.settings(to), false).from(from, passphrase);
    }
}
