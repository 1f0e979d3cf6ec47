package org.luodi.platform.access.rows;

/// The database role that Luodi was told to use passes by all policies.
final class UnboundRole extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String role;

    UnboundRole(String role) {
        super("The database role '" + role + "' is a superuser or has BYPASSRLS, so row-level security would not hold. "
                + "Give Luodi an ordinary role that owns its database: create role luodi login password '...'; "
                + "create database luodi owner luodi; then set LUODI_DB_USER and LUODI_DB_PASSWORD.");
        this.role = role;
    }

    String role() {
        return role;
    }
}
