package org.luodi.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as a person meets it: started, stopped, killed.
class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    /// Where user namespaces are forbidden root's server runs as nobody, who must be able to reach the folder.
    @BeforeEach
    void letEverybodyPass() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void keepsItsRowsWhenItIsStoppedAndStartedAgain() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            execute(server, "create table kept (n int)");
            execute(server, "insert into kept values (7)");
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(number(server, "select n from kept")).isEqualTo(7);
        }
    }

    @Test
    void keepsCommittedRowsWhenItIsKilled() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.start(folder, Durability.FULL);
        execute(first, "create table kept as select 7 as n");
        Postmaster killed = Postmaster.runningOn(cluster()).orElseThrow();
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        awaitEnd(killed);
        first.close();

        try (EmbeddedPostgres server = start()) {
            assertThat(number(server, "select n from kept")).isEqualTo(7);
        }
    }

    @Test
    void startsTheServerAgainThatEndsByItself() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Durability.FULL)) {
            execute(server, "create table kept as select 7 as n");
            double longest = 0;
            for (int round = 0; round < 4; round++) {
                Postmaster ended = Postmaster.runningOn(cluster()).orElseThrow();
                if (round % 2 == 0) {
                    ProcessHandle.of(ended.pid()).orElseThrow().destroyForcibly();
                    awaitEnd(ended);
                } else {
                    ended.stop();
                }
                longest = Math.max(longest, secondsUntilItAnswers(server));
            }
            System.out.printf("supervision: ended 4 times by itself, back after at most %.1f s%n", longest);
            assertThat(longest).isLessThan(20);
        }
    }

    private static double secondsUntilItAnswers(EmbeddedPostgres server) throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(30)) {
            try {
                assertThat(number(server, "select n from kept")).isEqualTo(7);
                break;
            } catch (SQLException away) {
                Thread.sleep(10);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    @Test
    void adoptsTheServerThatAKilledLuodiHasLeft() throws Exception {
        // Another JVM starts the server and ends without stopping it, as after kill -9.
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandon.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
        long orphan = Postmaster.runningOn(cluster()).orElseThrow().pid();

        try (EmbeddedPostgres server = start()) {
            assertThat(Postmaster.runningOn(cluster()).orElseThrow().pid()).isEqualTo(orphan);
            assertThat(number(server, "select n from kept")).isEqualTo(7);
        }
        assertThat(Postmaster.runningOn(cluster())).isEmpty();
    }

    @Test
    void letsNobodyReadThePasswordAndListensToThisMachineOnly() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pg.password"))))
                    .isEqualTo("rw-------");
            assertThat(text(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(server, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed"))
                    .hasMessageContaining("password");
        }
    }

    @Test
    void refusesASecondLuodiOnTheSameFolder() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(server.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(this::start).hasMessageContaining("Another Luodi");
        }
    }

    @Test
    void seesChineseLettersInPatterns() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(text(server, "select upper('ß水ａ') || ('县水利局' ~ '^\\w+$')"))
                    .endsWith("true");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, Durability.NONE);
    }

    private Path cluster() {
        return folder.toAbsolutePath().resolve("pg");
    }

    private static void awaitEnd(Postmaster postmaster) throws InterruptedException {
        while (postmaster.alive()) {
            Thread.sleep(10);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(EmbeddedPostgres server, String query) throws SQLException {
        return Integer.parseInt(text(server, query));
    }

    private static String text(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    /// Starts a server and dies.
    static final class Abandon {
        public static void main(String[] arguments) throws SQLException, IOException {
            EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]), Durability.NONE);
            execute(server, "create table kept as select 7 as n");
            Runtime.getRuntime().halt(9);
        }
    }
}
