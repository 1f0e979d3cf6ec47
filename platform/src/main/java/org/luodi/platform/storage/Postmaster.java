package org.luodi.platform.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A running PostgreSQL server as its `postmaster.pid` describes it.
///
/// @param pid process number
/// @param port TCP port on the loopback address
/// @param ready whether it accepts connections already
record Postmaster(long pid, int port, boolean ready) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /// The server that runs on `cluster`, if one does.
    ///
    /// After a hard kill of Luodi the server lives on and is adopted. After a hard kill of both the file is
    /// stale and its number may belong to another process or to a zombie, so the command line decides, not the
    /// number.
    static Optional<Postmaster> runningOn(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(PID_LINE).strip());
        if (!commandLine(pid).contains(cluster.toString())) {
            return Optional.empty();
        }
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return Optional.of(
                new Postmaster(pid, Integer.parseInt(lines.get(PORT_LINE).strip()), ready));
    }

    /// Asks for a fast shutdown and waits until the server has gone.
    ///
    /// Java's `destroy` would send the signal of the smart shutdown, which waits for every client to leave.
    void stop() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT \"$1\"", "sh", Long.toString(pid))
                .start()
                .waitFor();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (alive() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
    }

    boolean alive() {
        return commandLine(pid).contains("postgres");
    }

    private static String commandLine(long pid) {
        try {
            // Empty for a zombie, readable for the process of another user: both needed here, neither given by
            // ProcessHandle.
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .transform(text -> new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        } catch (IOException noProcess) {
            return Files.exists(Path.of("/proc/self"))
                    ? ""
                    : ProcessHandle.of(pid)
                            .flatMap(process -> process.info().commandLine())
                            .orElse("");
        }
    }
}
