package org.luodi.platform.storage;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;

/// Brings the schemas of all modules to the state that this build knows.
///
/// The database remembers which build has done that last. The same build need not read and compare all histories
/// again at each start, which would take a tenth of it; classes that lie open, as in development, are no build.
record Migrating(SpringModulithFlywayMigrationStrategy modules) implements FlywayMigrationStrategy {
    @Override
    public void migrate(Flyway flyway) {
        JdbcClient jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        Optional<String> build = build();
        if (build.isPresent() && build.equals(last(jdbc))) {
            return;
        }
        modules.migrate(flyway);
        build.ifPresent(running -> remember(jdbc, running));
    }

    private static Optional<String> last(JdbcClient jdbc) {
        boolean kept = jdbc.sql("select to_regclass('public.luodi_build') is not null")
                .query(Boolean.class)
                .single();
        return kept ? jdbc.sql("select build from public.luodi_build").query(String.class).optional() : Optional.empty();
    }

    private static void remember(JdbcClient jdbc, String build) {
        jdbc.sql("create table if not exists public.luodi_build (one boolean primary key default true check (one), build text not null)")
                .update();
        jdbc.sql("insert into public.luodi_build (build) values (:build) on conflict (one) do update set build = excluded.build")
                .param("build", build)
                .update();
    }

    /// Length and time of the running archive; empty when the classes lie in a folder.
    private static Optional<String> build() {
        try {
            Path code = Path.of(
                    Migrating.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(code)
                    ? Optional.of(Files.size(code) + "-" + Files.getLastModifiedTime(code).toMillis())
                    : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
