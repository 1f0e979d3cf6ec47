package org.luodi.platform.projects.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Luodi killed hard at random moments of an import, of answering and of closing; in every third round its PostgreSQL
/// is killed with it. After each start [CrashChild] looks for what was acknowledged.
///
/// `-Dcrash.rounds=…` sets the number of kills, `-Dcrash.seed=…` repeats the moments of a run.
@Tag("slow")
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 20);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final int FIRST_YEAR = 2101;

    @TempDir
    Path folder;

    private Optional<Process> running = Optional.empty();

    @Test
    void nothingAcknowledgedIsLostNothingDoubledAndNoMonthIsHalf() throws Exception {
        Path acknowledgements = folder.resolve("acknowledged");
        Files.createFile(acknowledgements);
        Random random = new Random(SEED);
        List<String> report = new ArrayList<>();
        Child undisturbed = undisturbed(acknowledgements);
        int steps = undisturbed.acknowledged().size();
        long step = undisturbed.worked / steps;
        int inWork = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            boolean both = round % 3 == 0;
            Child child = start(acknowledgements, FIRST_YEAR + round - 1, FIRST_YEAR + round);
            assertThat(child.working.await(4, TimeUnit.MINUTES))
                    .as("round %d, seed %d: %s", round, SEED, child.lines())
                    .isTrue();
            child.healthy();
            int after = random.nextInt(steps);
            long moment = random.nextLong(step);
            child.awaitAcknowledgements(after);
            TimeUnit.NANOSECONDS.sleep(moment);
            boolean done = child.lines().contains("DONE");
            inWork += done ? 0 : 1;
            kill(child.process, both);
            child.end();
            child.healthy();
            List<String> acknowledged = child.acknowledged();
            Files.write(acknowledgements, acknowledged, StandardOpenOption.APPEND);
            report.add("%d: %s %d ms after %d acknowledgements%s, last: %s"
                    .formatted(
                            round,
                            both ? "both" : "Luodi",
                            moment / 1_000_000,
                            after,
                            done ? " (had finished)" : "",
                            acknowledged.isEmpty() ? "nothing" : acknowledged.getLast()));
        }
        Child last = start(acknowledgements, FIRST_YEAR + ROUNDS, FIRST_YEAR + ROUNDS + 1);
        last.end();
        last.healthy();
        report.forEach(System.out::println);
        assertThat(last.lines()).contains("DONE");
        assertThat(inWork).as("kills that met work under way: %s", report).isGreaterThanOrEqualTo(ROUNDS / 2);
    }

    /// A year's work that nobody disturbs: how many acknowledgements it has and how long it takes.
    private Child undisturbed(Path acknowledgements) throws Exception {
        Child child = start(acknowledgements, FIRST_YEAR, FIRST_YEAR);
        assertThat(child.working.await(4, TimeUnit.MINUTES)).isTrue();
        long begin = System.nanoTime();
        child.end();
        child.healthy();
        assertThat(child.lines()).contains("DONE");
        Files.write(acknowledgements, child.acknowledged(), StandardOpenOption.APPEND);
        child.worked = System.nanoTime() - begin;
        return child;
    }

    private Child start(Path acknowledgements, int last, int next) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Stream.of(classes.split(File.pathSeparator))
                                .map(part -> new File(part).getAbsolutePath())
                                .reduce((a, b) -> a + File.pathSeparator + b)
                                .orElseThrow(),
                        CrashChild.class.getName(),
                        folder.resolve("data").toString(),
                        acknowledgements.toString(),
                        Integer.toString(last),
                        Integer.toString(next))
                .redirectErrorStream(true)
                .start();
        running = Optional.of(process);
        return new Child(process);
    }

    /// Kill -9, as a power cut or an impatient administrator does.
    private void kill(Process luodi, boolean postgresToo) throws IOException {
        List<ProcessHandle> server = postgresToo ? postgres() : List.of();
        luodi.destroyForcibly();
        server.forEach(ProcessHandle::destroyForcibly);
    }

    /// The server of this test's folder with its workers.
    private List<ProcessHandle> postgres() throws IOException {
        Path file = folder.resolve("data").resolve("pg").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return List.of();
        }
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid).stream()
                .filter(server -> server.info().commandLine().orElse("").contains(folder.toString()))
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .toList();
    }

    @AfterEach
    void clear() throws Exception {
        if (running.isPresent()) {
            running.get().destroyForcibly().waitFor();
        }
        List<ProcessHandle> server = postgres();
        server.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : server) {
            one.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    /// A Luodi under test and what it has said.
    private static final class Child {
        private final Process process;
        private final List<String> said = new ArrayList<>();
        private final List<String> noise = new ArrayList<>();
        private final CountDownLatch working = new CountDownLatch(1);
        private final Thread listener;
        private long worked;
        private boolean gone;

        Child(Process process) {
            this.process = process;
            this.listener = Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    hear(line);
                }
            } catch (IOException gone) {
                // Killed.
            } finally {
                working.countDown();
                leave();
            }
        }

        private synchronized void leave() {
            gone = true;
            notifyAll();
        }

        private synchronized void hear(String line) {
            if (!line.startsWith("@")) {
                noise.add(line);
                return;
            }
            said.add(line.substring(1));
            notifyAll();
            if (line.equals("@WORKING")) {
                working.countDown();
            }
        }

        synchronized List<String> lines() {
            return List.copyOf(said);
        }

        List<String> acknowledged() {
            return lines().stream()
                    .filter(line -> line.startsWith("ACK "))
                    .map(line -> line.substring(4))
                    .toList();
        }

        /// Waits until so many steps have been acknowledged after the start of the work, or the child has ended.
        synchronized void awaitAcknowledgements(int wanted) throws InterruptedException {
            while (!gone && acknowledgedInWork() < wanted) {
                wait();
            }
        }

        private long acknowledgedInWork() {
            return said.stream()
                    .dropWhile(line -> !line.equals("WORKING"))
                    .filter(line -> line.startsWith("ACK "))
                    .count();
        }

        void end() throws InterruptedException {
            process.waitFor();
            listener.join();
        }

        synchronized void healthy() {
            assertThat(said)
                    .as("seed %d; %s", SEED, noise.subList(Math.max(0, noise.size() - 60), noise.size()))
                    .noneMatch(line -> line.startsWith("BROKEN"));
            assertThat(said)
                    .as("seed %d; %s", SEED, noise.subList(Math.max(0, noise.size() - 60), noise.size()))
                    .contains("WORKING");
        }
    }
}
