package org.luodi.platform.access.rows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.RowScope;

/// A physical connection that tells PostgreSQL the scope of the work that is about to use it.
///
/// It is told when a statement is made, and only when it differs from what the connection was told last: one round trip,
/// and none for a connection that serves the same scope again. Below the pool, so that nothing that borrows a connection
/// can be handed one that believes in another person's scope.
final class ScopedConnection implements InvocationHandler {
    private static final String TELL = "select set_config('luodi.county', ?, false), "
            + "set_config('luodi.unit', ?, false), set_config('luodi.units', ?, false)";

    private final Connection physical;

    /// What PostgreSQL was told last, and what it falls back to when the transaction is rolled back; null: not known.
    private @Nullable RowScope told;

    private @Nullable RowScope committed;

    private ScopedConnection(Connection physical) {
        this.physical = physical;
    }

    static Connection of(Connection physical) {
        return (Connection) Proxy.newProxyInstance(
                ScopedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ScopedConnection(physical));
    }

    @Override
    @SuppressWarnings("NullAway") // A reflective call may return null; its caller knows of which methods.
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        switch (name) {
            case "prepareStatement", "prepareCall", "createStatement", "unwrap" -> tell();
            case "rollback" -> told = arguments == null || arguments.length == 0 ? committed : null;
            default -> {
                // Says nothing about rows.
            }
        }
        boolean ends = name.equals("commit") || name.equals("setAutoCommit");
        try {
            Object result = method.invoke(physical, arguments);
            if (ends) {
                committed = told;
            }
            return result;
        } catch (InvocationTargetException failure) {
            if (ends) {
                told = null;
                committed = null;
            }
            throw failure.getTargetException();
        }
    }

    private void tell() throws SQLException {
        RowScope wanted = RowScope.current();
        if (wanted.equals(told)) {
            return;
        }
        told = null;
        try (PreparedStatement statement = physical.prepareStatement(TELL)) {
            statement.setString(1, wanted.county());
            statement.setString(2, wanted.unit());
            statement.setString(3, wanted.units());
            statement.execute();
        }
        told = wanted;
        if (physical.getAutoCommit()) {
            committed = wanted;
        }
    }
}
