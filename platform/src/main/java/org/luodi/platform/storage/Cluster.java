package org.luodi.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The files of one server and how its programs are called on them.
///
/// @param data the folder that holds the cluster (`pg`), its log and the unpacked programs
/// @param durability what a committed transaction survives
/// @param binaries the programs
/// @param identity as whom they run
record Cluster(Path data, Durability durability, PostgresBinaries binaries, Identity identity) {
    static final String ADMINISTRATOR = "postgres";
    private static final long START_SECONDS = 60;

    Cluster(Path data, Durability durability) throws IOException {
        this(data, durability, PostgresBinaries.unpackedIn(data.resolve("bin")), Identity.forData(data.resolve("pg")));
    }

    Path folder() {
        return data.resolve("pg");
    }

    private Path log() {
        return data.resolve("pg.log");
    }

    /// Makes the cluster unless it exists. It is made beside its place and moved there whole.
    void createCluster(Password password) throws IOException, InterruptedException {
        if (Files.exists(folder().resolve("PG_VERSION"))) {
            return;
        }
        Path unfinished = data.resolve("pg.unfinished");
        deleteTree(unfinished);
        Path secret = Files.createTempFile(data, "pg", ".secret");
        try {
            Files.writeString(secret, password.text());
            identity.own(secret);
            Files.createDirectories(unfinished);
            identity.own(unfinished);
            List<String> command = new ArrayList<>(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + ADMINISTRATOR,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    // Rounds of hashing are there for passwords that people think of; 32 random bytes need none, and each
                    // connection would pay for them.
                    "--set=scram_iterations=1",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--lc-collate=C",
                    "--lc-ctype=" + characterType()));
            if (durability == Durability.NONE) {
                command.add("--no-sync");
            }
            Process initdb = run(command, unfinished);
            if (initdb.waitFor() != 0) {
                throw new IOException("initdb failed: " + tail());
            }
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Starts the server. The workers of one that was killed hold its memory for a moment longer, and somebody may
    /// take the port between the choice and the start: both pass, so such a start is tried again.
    Postmaster launch() throws IOException, InterruptedException {
        return launch(Cluster::freePort);
    }

    /// Starts the server again on the port that its clients know.
    Postmaster launchAgain(int port) throws IOException, InterruptedException {
        return launch(() -> port);
    }

    private interface PortChoice {
        int port() throws IOException;
    }

    private Postmaster launch(PortChoice choice) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            long before = Files.exists(log()) ? Files.size(log()) : 0;
            try {
                return launchOnce(choice.port());
            } catch (IOException failure) {
                if (!logSince(before).contains("in use") || System.nanoTime() > deadline) {
                    throw failure;
                }
                Thread.sleep(50);
            }
        }
    }

    private Postmaster launchOnce(int port) throws IOException, InterruptedException {
        Files.deleteIfExists(folder().resolve("postmaster.pid"));
        List<String> command = new ArrayList<>(List.of(
                binaries.program("postgres").toString(),
                "-D",
                folder().toString(),
                "-p",
                Integer.toString(port)));
        for (String setting : settings()) {
            command.add("-c");
            command.add(setting);
        }
        return awaitReady(Optional.of(run(command, folder())));
    }

    private List<String> settings() {
        List<String> common = List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "log_checkpoints=off",
                "timezone=Asia/Shanghai",
                "log_timezone=Asia/Shanghai");
        return durability == Durability.FULL
                ? common
                : Stream.concat(
                                common.stream(),
                                Stream.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"))
                        .toList();
    }

    Postmaster awaitReady(Optional<Process> launched) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline) {
            Optional<Postmaster> postmaster = Postmaster.runningOn(folder());
            if (postmaster.isPresent() && postmaster.get().ready()) {
                return postmaster.get();
            }
            if (launched.isPresent() && !launched.get().isAlive()) {
                throw new IOException("PostgreSQL ended while starting: " + tail());
            }
            Thread.sleep(5);
        }
        throw new IOException("PostgreSQL was not ready after " + START_SECONDS + " s: " + tail());
    }

    private Process run(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(identity.command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("LC_MESSAGES", "C");
        return builder.start();
    }

    private String logSince(long position) throws IOException {
        byte[] all = Files.exists(log()) ? Files.readAllBytes(log()) : new byte[0];
        int from = (int) Math.min(position, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private String tail() throws IOException {
        String text = Files.readString(log(), StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - 2000));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Only with a UTF-8 character type do pattern indexes see Chinese; macOS has no C.UTF-8.
    private static String characterType() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    /// Deletes a folder and all in it, if it exists.
    ///
    /// A server or an initdb whose Luodi was killed may write there a moment longer: it is then tried again.
    static void deleteTree(Path folder) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException stillWritten) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("Cannot delete " + folder, stillWritten);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
