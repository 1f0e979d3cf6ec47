package org.luodi.platform.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the database is, for whoever reaches it beside the application.
///
/// @param data the data folder
/// @param url JDBC address of an external database; empty for Luodi's own
/// @param user account at the external database
/// @param password its password
public record StorageSettings(Path data, Optional<String> url, String user, String password) {
    /// The settings of a command, from the same variables that the application reads.
    public static StorageSettings of(Map<String, String> environment) {
        return new StorageSettings(
                Path.of(text(environment, "LUODI_DATA", "data")),
                Optional.of(text(environment, "LUODI_DB_URL", "")).filter(url -> !url.isBlank()),
                text(environment, "LUODI_DB_USER", "luodi"),
                text(environment, "LUODI_DB_PASSWORD", ""));
    }

    private static String text(Map<String, String> environment, String name, String usual) {
        String given = environment.getOrDefault(name, "");
        return given.isBlank() ? usual : given;
    }

    @Override
    public String toString() {
        return "StorageSettings[" + data + " " + url.orElse("embedded") + "]";
    }
}
