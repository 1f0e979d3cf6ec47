package org.luodi.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands killed hard at random moments: five times a backup, five times a restore over an instance.
///
/// `-Dkill.seed=…` repeats the moments of a run.
@Tag("slow")
class KillTest {
    private static final int TIMES = 5;
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void leaveTheOldStateOrTheNew() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Random random = new Random(SEED);
        Path secret = folder.resolve("secret");
        Instance.writeIt(secret);
        Path data = folder.resolve("data");
        Path first = folder.resolve("first.backup");
        Map<String, String> old;
        Map<String, String> younger;
        try (Instance instance = Instance.begin(data)) {
            instance.fill(3000);
            old = instance.rows();
            new Backup(instance.database, data, Clock.systemUTC()).write(first, Instance.passphrase());
            instance.execute("insert into projects.book (county_code, year) values ('140826', 2030)");
            younger = instance.rows();
        }
        List<String> report = new ArrayList<>();

        long whole = time(run(data, "backup", "--out", folder.resolve("timed.backup"), secret));
        for (int time = 0; time < TIMES; time++) {
            Path target = folder.resolve("killed-" + time + ".backup");
            long moment = random.nextLong(whole);
            boolean killed = kill(run(data, "backup", "--out", target, secret), moment);
            boolean there = Files.exists(target);
            report.add("backup killed after %d ms: %s".formatted(moment, there ? "complete" : "absent"));
            if (there) {
                assertThat(Contents.read(target, Instance.passphrase()).rows()).isNotEmpty();
            } else {
                assertThat(killed).isTrue();
            }
            try (Instance instance = Instance.open(data)) {
                assertThat(instance.rows()).as("%s, seed %d", report, SEED).isEqualTo(younger);
            }
        }

        Path timed = folder.resolve("timed");
        copyOf(first, timed);
        long restoring = time(run(timed, "restore", "--from", first, secret, "--replace"));
        Map<String, String> now = younger;
        for (int time = 0; time < TIMES; time++) {
            // Most of a restore is before the exchange: every second kill aims at its end.
            long moment = time % 2 == 0 ? random.nextLong(restoring) : restoring - random.nextLong(restoring / 5);
            kill(run(data, "restore", "--from", first, secret, "--replace"), moment);
            try (Instance instance = Instance.open(data)) {
                Map<String, String> found = instance.rows();
                boolean isOld = found.equals(old);
                report.add("restore killed after %d ms: %s"
                        .formatted(moment, isOld ? "the backup's state" : "the state before"));
                assertThat(found).as("%s, seed %d", report, SEED).isIn(old, now);
                assertThat(instance.data.resolve("files").resolve("photo")).exists();
                if (isOld) {
                    instance.execute("insert into projects.book (county_code, year) values ('140826', " + (2031 + time) + ")");
                    now = instance.rows();
                }
            }
            assertThat(data.resolve("restored")).doesNotExist();
            assertThat(data.resolve("restored.unfinished")).doesNotExist();
        }
        report.forEach(System.out::println);
        System.out.println("seed " + SEED);
    }

    private static void copyOf(Path backup, Path data) throws Exception {
        new Restore(Instance.settings(data), false).from(backup, Instance.passphrase());
    }

    private static Process run(Path data, String command, String option, Path file, Path secret, String... more)
            throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Arrays.stream(classes.split(File.pathSeparator))
                        .map(part -> new File(part).getAbsolutePath())
                        .collect(Collectors.joining(File.pathSeparator)),
                BackupCommand.class.getName(),
                command,
                option,
                file.toString(),
                "--passphrase-file",
                secret.toString()));
        line.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LUODI_DATA", data.toString());
        return builder.start();
    }

    /// How many milliseconds an undisturbed run takes.
    private static long time(Process process) throws InterruptedException {
        long began = System.nanoTime();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static boolean kill(Process process, long millis) throws InterruptedException {
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    /// Whatever a killed command has left running ends with the test.
    @org.junit.jupiter.api.AfterEach
    void clear() throws Exception {
        try (Stream<Path> folders = Files.walk(folder, 3)) {
            for (Path pid : folders.filter(file -> file.endsWith("postmaster.pid")).toList()) {
                long number = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
                var server = ProcessHandle.of(number)
                        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()));
                if (server.isPresent()) {
                    server.get().destroyForcibly();
                    server.get().onExit().get(20, TimeUnit.SECONDS);
                }
            }
        }
    }
}
