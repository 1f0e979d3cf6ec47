package org.luodi.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL that an operator stops, kills and starts again, and that nobody else starts.
public final class StoppableServer implements AutoCloseable {
    private final Cluster cluster;
    private final Password password;
    private Postmaster postmaster;

    private StoppableServer(Cluster cluster, Password password) throws IOException, InterruptedException {
        this.cluster = cluster;
        this.password = password;
        this.postmaster = cluster.launch();
    }

    /// Makes the server of a folder and starts it; what it has committed survives being killed.
    public static StoppableServer startIn(Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        useCommonPrograms(data);
        EmbeddedPostgres.start(data, Durability.FULL).close();
        return new StoppableServer(
                new Cluster(data.toAbsolutePath(), Durability.FULL), Password.keptIn(data.resolve("pg.password")));
    }

    /// One copy of the programs serves all servers of the tests.
    static void useCommonPrograms(Path data) throws IOException {
        Path programs = Path.of("target", "test-postgres", "bin").toAbsolutePath();
        Files.createDirectories(programs);
        Files.createSymbolicLink(data.resolve("bin"), programs);
    }

    public String url() {
        return EmbeddedPostgres.url(postmaster, EmbeddedPostgres.DATABASE);
    }

    public String user() {
        return EmbeddedPostgres.DATABASE;
    }

    public String password() {
        return password.text();
    }

    /// As the server's administrator, who sees every row.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), Cluster.ADMINISTRATOR, password.text());
    }

    /// Stops it as an operator does.
    public void stop() throws IOException, InterruptedException {
        postmaster.stop();
    }

    /// Ends it as a power cut does.
    public void kill() throws InterruptedException {
        ProcessHandle.of(postmaster.pid()).ifPresent(ProcessHandle::destroyForcibly);
        while (postmaster.alive()) {
            Thread.sleep(5);
        }
    }

    /// Starts it on the same port.
    public void startAgain() throws IOException, InterruptedException {
        postmaster = cluster.launchAgain(postmaster.port());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (postmaster.alive()) {
            postmaster.stop();
        }
    }
}
