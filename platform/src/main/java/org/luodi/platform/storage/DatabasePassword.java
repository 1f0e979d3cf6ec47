package org.luodi.platform.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether the account at an external database is guarded: by a password that is not the first one to be tried, or by
/// a client's certificate. Everything else in Luodi rests on nobody else being that account.
final class DatabasePassword {
    /// Shorter ones are tried out in a moment.
    private static final int SHORTEST = 8;
    /// What installers, images and examples set.
    private static final Set<String> DEFAULTS = Set.of(
            "postgres", "postgresql", "password", "passw0rd", "p@ssw0rd", "changeme", "change-me", "change_me", "changeit",
            "12345678", "123456789", "1234567890", "87654321", "88888888", "00000000", "11111111", "66666666", "admin123",
            "admin888", "root1234", "abc12345", "qwertyui", "iloveyou", "luodi123", "luodi1234", "postgres123",
            "postgres1234", "password1", "password123", "example1", "mysecretpassword", "secret123");

    private DatabasePassword() {}

    /// @throws WeakDatabasePassword when the account has no password that counts
    static void require(String url, String user, String password) {
        if (parameter(url, "sslcert").isPresent() || parameter(url, "sslkey").isPresent()) {
            return;
        }
        // The driver takes what stands in the address before what is set beside it.
        String used = parameter(url, "password").orElse(password);
        if (used.isBlank()) {
            throw new WeakDatabasePassword(WeakDatabasePassword.Why.EMPTY);
        }
        String lower = used.strip().toLowerCase(Locale.ROOT);
        boolean known = DEFAULTS.contains(lower)
                || lower.equals(parameter(url, "user").orElse(user).toLowerCase(Locale.ROOT));
        if (known || lower.length() < SHORTEST || lower.chars().distinct().count() == 1) {
            throw new WeakDatabasePassword(WeakDatabasePassword.Why.KNOWN);
        }
    }

    private static Optional<String> parameter(String url, String name) {
        int question = url.indexOf('?');
        if (question < 0) {
            return Optional.empty();
        }
        for (String pair : url.substring(question + 1).split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
