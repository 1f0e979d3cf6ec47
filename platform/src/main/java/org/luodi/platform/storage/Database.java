package org.luodi.platform.storage;

import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The database in use: an external one, or Luodi's own with the server that serves it.
///
/// The data source depends on it, so that an own server stops after the last connection is closed.
record Database(String url, String user, String password, Optional<EmbeddedPostgres> server)
        implements JdbcConnectionDetails, AutoCloseable {
    static Database external(String url, String user, String password) {
        return new Database(url, user, password, Optional.empty());
    }

    static Database own(EmbeddedPostgres server) {
        return new Database(server.url(), server.user(), server.password(), Optional.of(server));
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() {
        server.ifPresent(EmbeddedPostgres::close);
    }

    /// Without the password, which must not get into a log.
    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
