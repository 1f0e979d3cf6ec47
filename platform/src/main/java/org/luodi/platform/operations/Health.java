package org.luodi.platform.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.stereotype.Component;

/// Whether Luodi can do its work: its database answers, and its disk has room for one more upload.
@Component
class Health {
    /// A file may have 64 MB, and PostgreSQL writes it down twice.
    static final long LEAST_BYTES = 200_000_000;

    private static final int ANSWER_SECONDS = 2;

    private final DataSource database;
    private final Path data;

    Health(DataSource database, CountySettings county) {
        this.database = database;
        this.data = county.data();
    }

    /// @param freeBytes on the disk of the data folder; -1 when it cannot be told
    record State(boolean database, long freeBytes) {
        boolean disk() {
            return freeBytes < 0 || freeBytes >= LEAST_BYTES;
        }

        boolean up() {
            return database && disk();
        }

        String json() {
            return "{\"status\":\"%s\",\"database\":\"%s\",\"disk\":\"%s\",\"diskFreeMegabytes\":%d}"
                    .formatted(word(up()), word(database), word(disk()), freeBytes / 1_000_000);
        }

        private static String word(boolean up) {
            return up ? "UP" : "DOWN";
        }
    }

    State look() {
        return new State(databaseAnswers(), freeBytes());
    }

    boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    long freeBytes() {
        try {
            return Files.getFileStore(existing()).getUsableSpace();
        } catch (IOException unknown) {
            return -1;
        }
    }

    /// With an external database the folder may not be there yet.
    private Path existing() {
        Path folder = data.toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
