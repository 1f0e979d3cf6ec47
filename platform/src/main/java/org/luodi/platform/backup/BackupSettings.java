package org.luodi.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.storage.StorageSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// How backups are made by themselves: `LUODI_BACKUP_FOLDER` (`./backups`), `LUODI_BACKUP_AT` (`02:30`), and the
/// passphrase as [PassphraseSource] finds it.
@Component
class BackupSettings {
    private final Environment environment;

    BackupSettings(Environment environment) {
        this.environment = environment;
    }

    Path folder() {
        return Path.of(environment.getProperty("luodi.backup.folder", "backups"));
    }

    /// The time of night.
    LocalTime at() {
        return LocalTime.parse(environment.getProperty("luodi.backup.at", "02:30"));
    }

    /// @throws IOException when the file that should hold it cannot be read
    Optional<Passphrase> passphrase() throws IOException {
        return PassphraseSource.given(
                Optional.empty(),
                texts(
                        Map.of(
                                PassphraseSource.VARIABLE, "luodi.backup.passphrase",
                                PassphraseSource.FILE_VARIABLE, "luodi.backup.passphrase.file")));
    }

    StorageSettings storage() {
        return StorageSettings.of(texts(Map.of(
                "LUODI_DATA", "luodi.data",
                "LUODI_DB_URL", "luodi.db.url",
                "LUODI_DB_USER", "luodi.db.user",
                "LUODI_DB_PASSWORD", "luodi.db.password")));
    }

    private Map<String, String> texts(Map<String, String> names) {
        Map<String, String> texts = new HashMap<>();
        names.forEach((variable, property) -> texts.put(variable, environment.getProperty(property, "")));
        return texts;
    }
}
