package org.luodi.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/// The PostgreSQL server of a test run: one per JVM, below `target`, without sync, gone afterwards.
public final class SharedServer {
    private static final Path FOLDER = Path.of("target", "test-postgres");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private SharedServer() {}

    /// An empty database of its own.
    public static Database newDatabase() {
        String name = "test_" + NUMBER.incrementAndGet();
        EmbeddedPostgres server = Holder.SERVER;
        try {
            server.administer("create database " + name + " owner " + server.user());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new Database(
                server.url(name), server.user(), server.password(), folder().resolve("data-of-" + name));
    }

    /// How to reach a database, and a data folder that belongs to it and goes with it.
    public record Database(String url, String user, String password, Path data) {}

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();
    }

    private static Path folder() {
        return FOLDER.resolve(Long.toString(ProcessHandle.current().pid()));
    }

    private static EmbeddedPostgres start() {
        try {
            Files.createDirectories(FOLDER);
            sweep();
            Path folder = folder();
            // One copy of the programs for all runs.
            Path programs = FOLDER.resolve("bin").toAbsolutePath();
            Files.createDirectories(programs);
            Files.createDirectories(folder);
            Files.createSymbolicLink(folder.resolve("bin"), programs);
            EmbeddedPostgres server = EmbeddedPostgres.start(folder, Durability.NONE);
            // After the applications under test: each still wants its connections while it closes.
            SpringApplication.getShutdownHandlers().add(() -> {
                server.close();
                delete(folder);
            });
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Stops and removes what a test run that was killed has left.
    private static void sweep() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            for (Path folder : folders.toList()) {
                String name = folder.getFileName().toString();
                if (name.matches("\\d+")
                        && ProcessHandle.of(Long.parseLong(name)).isEmpty()) {
                    Optional<Postmaster> orphan =
                            Postmaster.runningOn(folder.resolve("pg").toAbsolutePath());
                    if (orphan.isPresent()) {
                        orphan.get().stop();
                    }
                    delete(folder);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("bin"));
            Cluster.deleteTree(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
