package org.luodi.platform.access.audit;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Times the verification of a long trail: `VerificationRun 1000000`. A program and no test, for the machine decides.
final class VerificationRun {
    private VerificationRun() {}

    /// @param arguments how many entries
    public static void main(String[] arguments) throws Exception {
        int entries = Integer.parseInt(arguments[0]);
        DataSource database = Trail.database();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/access")
                .target("2")
                .load()
                .migrate();
        fill(database, entries);
        // The entries of an earlier version are linked by the first start.
        Trail trail = new Trail(Files.createTempDirectory("verification"), database);
        trail.jdbc.execute("analyze access.audit_link");
        for (int run = 0; run < 3; run++) {
            long began = System.nanoTime();
            AuditReport report = trail.verify();
            System.out.printf(
                    "%d entries verified in %.1f s, %d findings%n",
                    report.entries(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 1000.0,
                    report.findings().size());
        }
        System.exit(0);
    }

    private static void fill(DataSource database, int entries) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into access.audit_entry (county_code, at, account, name, action, subject, before, after)
                    select '140826', timestamptz '2025-01-01 10:00+08' + n * interval '30 seconds', 'clerk' || n %% 40, '李经办',
                        'projects.audit.figure-restated', 'projects/2026-' || 1 + n %% 12 || '/project/' || n %% 900,
                        'MONTH=' || n, 'MONTH=' || n + 7
                    from generate_series(1, %d) n
                    """.formatted(entries));
            statement.execute("analyze access.audit_entry");
        }
    }
}
