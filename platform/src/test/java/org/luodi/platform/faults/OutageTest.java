package org.luodi.platform.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.storage.StoppableServer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// PostgreSQL stopped, killed and started again while people write through the pages.
///
/// `-Doutage.restarts=…` sets how often, `-Doutage.seconds=…` how long a recovery and a page may take: five seconds on a
/// machine that has nothing else to do.
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {
    private static final int RESTARTS = Integer.getInteger("outage.restarts", 3);
    private static final int WRITERS = 3;
    private static final long LOAD_MILLIS = 700;
    private static final long LONG_OUTAGE_MILLIS = 4500;
    private static final long SHORT_OUTAGE_MILLIS = 200;
    private static final int LONGEST_SECONDS = Integer.getInteger("outage.seconds", 20);
    private static final String AWAY = "数据库暂时连不上";

    @TempDir
    Path folder;

    private final List<Writer> writers = new ArrayList<>();
    private double longestRecovery;

    @Test
    void nothingAcknowledgedIsLostOrDoubledAndPagesSayWhatIsTheMatter(CapturedOutput log) throws Exception {
        folder.toFile().setExecutable(true, false);
        try (StoppableServer server = StoppableServer.startIn(folder.resolve("server"));
                ConfigurableApplicationContext luodi = DemoMonth.start(server, folder.resolve("data"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int port = ((WebServerApplicationContext) luodi).getWebServer().getPort();
            List<Doubt> doubts = DemoMonth.handIn(luodi);
            for (int i = 0; i < WRITERS; i++) {
                writers.add(answering(new Person(port).as("clerk"), doubts.get(i), "answer-" + i));
            }
            writers.add(importing(new Person(port).as("clerk")));
            Reader reader = new Reader(new Person(port).as("county"));
            List<Future<Void>> work = new ArrayList<>();
            writers.forEach(writer -> work.add(threads.submit(writer)));
            Future<Void> reading = threads.submit(reader);
            for (int round = 0; round < RESTARTS; round++) {
                Thread.sleep(LOAD_MILLIS);
                interrupt(server, round, port);
            }
            writers.forEach(Writer::end);
            for (Future<Void> one : work) {
                one.get();
            }
            reader.over = true;
            reading.get();
            awaitImports(server);
            count(server, reader);
            assertThat(log.getAll()).as("stacks in the log").doesNotContain("\n\tat ");
            assertThat(DemoMonth.verified(server, folder.resolve("data"))).startsWith("0 ");
        }
    }

    private void interrupt(StoppableServer server, int round, int port) throws Exception {
        try (Person stranger = new Person(port)) {
            stranger.readTokenOn("/sign-in");
            if (round % 2 == 1) {
                server.kill();
            } else {
                server.stop();
            }
            if (round == 0) {
                saysThatTheDatabaseIsAway(stranger);
            }
            Thread.sleep(round == 0 ? LONG_OUTAGE_MILLIS : SHORT_OUTAGE_MILLIS);
            server.startAgain();
            awaitRecovery();
        }
    }

    /// Neither that the password is wrong nor that the session is over.
    private static void saysThatTheDatabaseIsAway(Person stranger) throws IOException, InterruptedException {
        HttpResponse<String> answer = stranger.signIn("clerk", Person.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains(AWAY, "编号 ").doesNotContain("密码不对", "Exception");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(stranger.get("/sign-in").statusCode()).isEqualTo(200);
    }

    private void awaitRecovery() throws InterruptedException {
        long begun = System.nanoTime();
        while (writers.stream().noneMatch(writer -> writer.latestNanos() > begun)) {
            assertThat(System.nanoTime() - begun).as("recovery").isLessThan(60_000_000_000L);
            Thread.sleep(5);
        }
        longestRecovery = Math.max(longestRecovery, (System.nanoTime() - begun) / 1e9);
    }

    private static Writer answering(Person clerk, Doubt doubt, String name) {
        return new Writer(name) {
            @Override
            HttpResponse<String> send(int number, String request) throws IOException, InterruptedException {
                return DemoMonth.turn(clerk, doubt, number, request);
            }
        };
    }

    /// Hands a return in, again and again.
    private static Writer importing(Person clerk) {
        byte[] file = Person.read(DemoMonth.ONE_RETURN);
        return new Writer("import") {
            @Override
            HttpResponse<String> send(int number, String request) throws IOException, InterruptedException {
                return DemoMonth.send(clerk, file, request);
            }

            @Override
            long pauseMillis() {
                return 600;
            }
        };
    }

    /// Somebody who looks at pages all the time.
    private static final class Reader implements java.util.concurrent.Callable<Void> {
        private final Person person;
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private volatile boolean over;
        private double longest;

        Reader(Person person) {
            this.person = person;
        }

        @Override
        public Void call() throws Exception {
            while (!over) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = person.get("/");
                longest = Math.max(longest, (System.nanoTime() - begun) / 1e9);
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                if (answer.statusCode() == 503) {
                    assertThat(answer.body()).contains(AWAY, "编号 ");
                }
                Thread.sleep(100);
            }
            return null;
        }
    }

    private static void awaitImports(StoppableServer server) throws SQLException, InterruptedException {
        try (Connection connection = server.connect()) {
            long end = System.nanoTime() + 60_000_000_000L;
            while (number(connection, "select count(*) from projects.import_job where finished_at is null") > 0) {
                assertThat(System.nanoTime())
                        .as("imports that were acknowledged go on")
                        .isLessThan(end);
                Thread.sleep(100);
            }
        }
    }

    private void count(StoppableServer server, Reader reader) throws SQLException {
        Set<String> acknowledged = new TreeSet<>();
        writers.forEach(writer -> acknowledged.addAll(writer.acknowledged()));
        List<String> kept = new ArrayList<>();
        long entries;
        try (Connection connection = server.connect()) {
            kept.addAll(texts(connection, "select request_id from projects.answer"));
            long answers = kept.size();
            entries = number(connection, """
                    select count(*) from access.audit_entry
                    where action in ('projects.audit.doubt-answered', 'projects.audit.answer-withdrawn')
                    """) - answers;
            kept.addAll(texts(connection, "select request_id from projects.import_job where request_id <> 'hand-in'"));
        }
        Set<String> lost = new TreeSet<>(acknowledged);
        lost.removeAll(new HashSet<>(kept));
        int doubled = kept.size() - new HashSet<>(kept).size();
        Map<Integer, Integer> refused = new TreeMap<>();
        writers.forEach(
                writer -> writer.otherAnswers().forEach((status, times) -> refused.merge(status, times, Integer::sum)));
        int broken = writers.stream().mapToInt(Writer::broken).sum();
        System.out.printf(
                "outage: %d restarts, %d acknowledged, %d lost, %d doubled, %d audit entries too many or few, "
                        + "other answers %s, without answer %d, pages read %s, longest page %.1f s, longest recovery %.1f s%n",
                RESTARTS,
                acknowledged.size(),
                lost.size(),
                doubled,
                entries,
                refused,
                broken,
                reader.statuses,
                reader.longest,
                longestRecovery);
        assertThat(lost).isEmpty();
        assertThat(doubled).isZero();
        assertThat(entries).isZero();
        assertThat(new HashSet<>(kept)).isEqualTo(new HashSet<>(acknowledged));
        assertThat(broken).isZero();
        assertThat(refused.keySet()).isSubsetOf(503);
        assertThat(reader.statuses.keySet()).contains(200, 503).isSubsetOf(200, 503);
        assertThat(reader.longest).isLessThan(LONGEST_SECONDS);
        assertThat(longestRecovery).isLessThan(LONGEST_SECONDS);
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(texts(connection, query).getFirst());
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
