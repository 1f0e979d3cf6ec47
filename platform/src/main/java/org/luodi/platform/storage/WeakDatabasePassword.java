package org.luodi.platform.storage;

/// The account at the external database could be used by anybody who tries.
final class WeakDatabasePassword extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /// What is wrong with it.
    enum Why {
        /// None is set.
        EMPTY,
        /// A default, the account's own name, or fewer than eight characters.
        KNOWN
    }

    WeakDatabasePassword(Why why) {
        super((why == Why.EMPTY
                        ? "LUODI_DB_URL is set and LUODI_DB_PASSWORD is empty"
                        : "LUODI_DB_PASSWORD is a default password, the account's own name, or shorter than 8 characters")
                + ", so Luodi does not start. Give the account one of its own and set it, for example: openssl rand -base64 24; "
                + "then in PostgreSQL: alter role luodi password '...'; then LUODI_DB_PASSWORD. "
                + "A client's certificate will do as well: sslcert and sslkey in LUODI_DB_URL.");
        this.why = why;
    }

    Why why() {
        return why;
    }
}
