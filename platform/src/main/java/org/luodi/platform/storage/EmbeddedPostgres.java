package org.luodi.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Luodi's own PostgreSQL server: unpacked, initialised, started, adopted and stopped by Luodi.
///
/// Its folder holds `pg` (the cluster), `pg.log`, `pg.password` (mode 0600) and `pg.lock`. It listens on the
/// loopback address only, on a free port that `pg/postmaster.pid` records, and asks for the password (SCRAM).
/// Luodi signs in as the role `luodi`, owner of the database `luodi` and no superuser.
///
/// Luodi killed hard leaves the server running: the next start adopts it. A second Luodi on the same folder is
/// refused. A server that ends by itself, killed or out of disk, is started again on its port until it stays.
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    static final String DATABASE = "luodi";
    private static final long WATCH_MILLIS = 200;
    private static final long AGAIN_MILLIS = 1000;
    private static final String OWNER = "luodi";

    private final Cluster cluster;
    private final Password password;
    private final FileChannel lock;
    private final Thread watch;
    private volatile Postmaster postmaster;

    private EmbeddedPostgres(Cluster cluster, Postmaster postmaster, Password password, FileChannel lock) {
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.password = password;
        this.lock = lock;
        this.watch = Thread.ofPlatform().name("database watch").daemon().unstarted(this::watch);
    }

    /// Starts the server of `folder`, or adopts the one that runs there.
    ///
    /// @param durability what a committed transaction survives
    static EmbeddedPostgres start(Path folder, Durability durability) {
        try {
            Path data = folder(folder);
            Files.createDirectories(data);
            FileChannel lock = lock(data);
            FolderSwap.finish(data);
            return startLocked(new Cluster(data, durability), lock);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("Cannot start PostgreSQL in " + folder, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting PostgreSQL", interrupted);
        }
    }

    private static EmbeddedPostgres startLocked(Cluster cluster, FileChannel lock)
            throws IOException, SQLException, InterruptedException {
        Password password = Password.keptIn(cluster.data().resolve("pg.password"));
        cluster.createCluster(password);
        Optional<Postmaster> orphan = Postmaster.runningOn(cluster.folder());
        Postmaster running = orphan.isPresent() ? cluster.awaitReady(Optional.empty()) : cluster.launch();
        LOG.atInfo().log(
                "PostgreSQL {} on port {}, data in {}",
                orphan.isPresent() ? "adopted" : "started",
                running.port(),
                cluster.folder());
        EmbeddedPostgres server = new EmbeddedPostgres(cluster, running, password, lock);
        server.createDatabase();
        server.watch.start();
        return server;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(WATCH_MILLIS);
                if (!postmaster.alive()) {
                    startAgain();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        LOG.error("PostgreSQL has ended by itself; it is started again");
        try {
            postmaster = cluster.launchAgain(postmaster.port());
            LOG.atInfo().log("PostgreSQL runs again on port {}", postmaster.port());
        } catch (IOException failure) {
            LOG.atError().log("PostgreSQL does not start; it is tried again: {}", failure.getMessage());
            Thread.sleep(AGAIN_MILLIS);
        }
    }

    /// Where the server of a data folder really lies.
    static Path folder(Path data) throws IOException {
        return reachable(data.toAbsolutePath().normalize());
    }

    /// JDBC address of a database on this server.
    String url(String database) {
        return url(postmaster, database);
    }

    static String url(Postmaster server, String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    /// JDBC address of Luodi's database.
    String url() {
        return url(DATABASE);
    }

    String user() {
        return OWNER;
    }

    String password() {
        return password.text();
    }

    /// Runs one statement as the server's administrator, outside any transaction.
    void administer(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url(Cluster.ADMINISTRATOR), Cluster.ADMINISTRATOR, password.text());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /// Stops the server and lets another Luodi have the folder.
    @Override
    public void close() {
        try {
            watch.interrupt();
            watch.join();
            // The one that runs now, which may be younger than the one that the watch knew.
            Postmaster.runningOn(cluster.folder()).orElse(postmaster).stop();
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks instead of trusting that the cluster is old: a kill may have come between the cluster and its database.
    private void createDatabase() throws SQLException {
        if (databaseExists()) {
            return;
        }
        if (!exists("select 1 from pg_roles where rolname = '" + OWNER + "'")) {
            administer("create role " + OWNER + " login password '" + password.text() + "'");
        }
        administer("create database " + OWNER + " owner " + OWNER);
    }

    private boolean databaseExists() throws SQLException {
        return exists("select 1 from pg_database where datname = '" + OWNER + "'");
    }

    private boolean exists(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url(Cluster.ADMINISTRATOR), Cluster.ADMINISTRATOR, password.text());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    /// A folder that the server's identity can reach: root below a private home that must drop to nobody cannot
    /// keep the cluster there, so it lies in the system's place for service data, named after the folder that
    /// was asked for.
    private static Path reachable(Path folder) throws IOException {
        Identity identity = Identity.forData(folder.resolve("pg"));
        if (identity.reaches(folder.resolve("pg"))) {
            return folder;
        }
        Path elsewhere =
                Path.of("/var/lib/luodi", Integer.toHexString(folder.toString().hashCode()));
        LOG.atWarn().log("{} cannot be reached by an ordinary user: the database lies in {}", folder, elsewhere);
        return elsewhere;
    }

    /// Takes a data folder for this process.
    ///
    /// @throws IllegalStateException when another has it
    static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("pg.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new IllegalStateException("Another Luodi is running on " + data);
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
