package org.luodi.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/// The database for what works beside the application: the commands, and backups.
///
/// Luodi's own server is reached as its administrator, who sees every row; it is found where it runs already, else
/// started and stopped again by [#close]. An external one is reached with the account that the settings name.
public final class DirectDatabase implements AutoCloseable {
    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedPostgres started;

    private DirectDatabase(String url, String user, String password, @Nullable EmbeddedPostgres started) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.started = started;
    }

    /// @throws IOException when there is no database below the data folder, or it cannot be reached
    public static DirectDatabase open(StorageSettings settings) throws IOException {
        if (settings.url().isPresent()) {
            return new DirectDatabase(settings.url().get(), settings.user(), settings.password(), null);
        }
        Path data = EmbeddedPostgres.folder(settings.data());
        if (!Files.exists(data.resolve("pg").resolve("PG_VERSION"))) {
            throw new IOException("No database below " + settings.data().toAbsolutePath());
        }
        Optional<Postmaster> running = Postmaster.runningOn(data.resolve("pg"));
        if (running.isPresent() && running.get().ready()) {
            String password = Password.keptIn(data.resolve("pg.password")).text();
            return new DirectDatabase(
                    EmbeddedPostgres.url(running.get(), EmbeddedPostgres.DATABASE),
                    Cluster.ADMINISTRATOR,
                    password,
                    null);
        }
        return administer(EmbeddedPostgres.start(settings.data(), Durability.FULL));
    }

    /// Reaches a server that was started for this, and is stopped by [#close].
    static DirectDatabase administer(EmbeddedPostgres server) {
        return new DirectDatabase(server.url(), Cluster.ADMINISTRATOR, server.password(), server);
    }

    /// The role that owns Luodi's tables.
    public String owner() {
        return user.equals(Cluster.ADMINISTRATOR) ? EmbeddedPostgres.DATABASE : user;
    }

    /// The owner of the tables is under their policies as well: it says that it works for every county.
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.OPTIONS.set(properties, "-c luodi.county=* -c luodi.units=*");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
