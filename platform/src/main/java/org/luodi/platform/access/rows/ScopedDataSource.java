package org.luodi.platform.access.rows;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Opens connections that know scopes; stands below the pool.
final class ScopedDataSource extends DelegatingDataSource {
    ScopedDataSource(DataSource physical) {
        super(physical);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ScopedConnection.of(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return ScopedConnection.of(super.getConnection(user, password));
    }
}
