package org.luodi.platform.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luodi.platform.access.AuditEntry;
import org.springframework.jdbc.core.JdbcTemplate;

/// The chain as transactions make it.
class ChainTest {
    @TempDir
    Path data;

    @Test
    void staysWholeWhileManyWriteAtTheSameTimeAndSomeGiveUp() throws Exception {
        Trail trail = new Trail(data);
        int writers = 8;
        int each = 40;
        AtomicBoolean writing = new AtomicBoolean(true);
        List<AuditReport> meanwhile = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> auditor = threads.submit(() -> {
                while (writing.get()) {
                    meanwhile.add(trail.verify());
                }
            });
            List<Future<?>> done = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> write(trail, writer, each)))
                    .toList();
            for (Future<?> one : done) {
                one.get();
            }
            writing.set(false);
            auditor.get();
        }

        int committed = writers * each - writers * (each / 10);
        assertThat(trail.verify()).satisfies(report -> {
            assertThat(report.findings()).isEmpty();
            assertThat(report.entries()).isEqualTo(committed);
        });
        assertThat(meanwhile).isNotEmpty().allMatch(AuditReport::intact);
        assertThat(trail.jdbc.queryForObject("select max(\"position\") from access.audit_link", Integer.class))
                .isEqualTo(committed);
    }

    /// Every tenth act is rolled back after its entry was written.
    private static void write(Trail trail, int writer, int each) {
        for (int number = 0; number < each; number++) {
            boolean givesUp = number % 10 == 9;
            int which = writer * each + number;
            trail.transaction.executeWithoutResult(running -> {
                trail.ledger.record(Trail.CLERK, new AuditEntry("test.changed", "test/" + which, "", "x"));
                if (givesUp) {
                    running.setRollbackOnly();
                }
            });
        }
    }

    @Test
    void signsADayThatIsOverAndNeverGoesBackToIt() {
        Trail trail = new Trail(data);
        trail.record(1);
        trail.record(2);
        trail.clock.move(Duration.ofDays(1));
        trail.record(3);
        // Somebody puts the clock back by two days: the chain goes on in the day it has reached.
        trail.clock.move(Duration.ofDays(-2));
        trail.record(4);

        assertThat(trail.jdbc.queryForList("select day || ' ' || \"position\" from access.audit_head", String.class))
                .containsExactly("2026-11-20 2");
        assertThat(trail.jdbc.queryForList(
                        "select day || ' ' || \"position\" from access.audit_link order by entry_id", String.class))
                .containsExactly("2026-11-20 1", "2026-11-20 2", "2026-11-21 1", "2026-11-21 2");
        assertThat(trail.verify().findings()).isEmpty();
    }

    @Test
    void takesTheEntriesOfEarlierVersionsIn() {
        DataSource database = Trail.database();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/access")
                .target("2")
                .load()
                .migrate();
        new JdbcTemplate(database).update("""
                insert into access.audit_entry (county_code, at, account, name, action, subject, before, after)
                select '140826', timestamptz '2026-11-01 10:00+08' + n * interval '1 hour', 'clerk', 'Li', 'old.act', 'old/' || n, '', '' || n
                from generate_series(1, 25000) n
                """);

        Trail trail = new Trail(data, database);
        trail.record(1);

        assertThat(trail.verify()).satisfies(report -> {
            assertThat(report.findings()).isEmpty();
            assertThat(report.entries()).isEqualTo(25001);
        });
        // A second start does not bless what came in without a link.
        trail.jdbc.update("""
                insert into access.audit_entry (county_code, at, account, name, action, subject, before, after)
                values ('140826', now(), 'clerk', 'Li', 'forged', 'x', '', '')
                """);
        assertThat(new Trail(data, database).verify().findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.INSERTED);
    }

    @Test
    void refusesToStartWithAnotherKeyThanTheOneThatSealed(@TempDir Path elsewhere) {
        Trail trail = new Trail(data);
        trail.record(1);

        assertThatThrownBy(() -> new Trail(elsewhere, trail.database)).hasMessageContaining("signing.key");
    }

    @Test
    void letsNobodyElseReadTheKey() throws IOException {
        new Trail(data);
        Path key = data.resolve("audit").resolve("signing.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(data.resolve("audit").resolve("public.pem"))).doesNotContain("PRIVATE");
    }

    @Test
    void notesOutsideTheDatabaseHowFarItReachesAndNeverForgetsANoteThatIsContradicted() throws IOException {
        Trail trail = new Trail(data);
        trail.record(1);
        trail.record(2);
        trail.anchors.note();
        SignedTail noted = new Anchors(data).of(Trail.COUNTY).orElseThrow();
        assertThat(noted.tail().place().position()).isEqualTo(2);
        assertThat(noted.trueUnder(trail.keys.key())).isTrue();

        trail.jdbc.execute("alter table access.audit_link disable trigger user");
        trail.jdbc.execute("alter table access.audit_entry disable trigger user");
        trail.jdbc.update("delete from access.audit_link where \"position\" = 2");
        trail.jdbc.update("delete from access.audit_entry where subject = 'test/2'");
        Trail next = new Trail(data, trail.database);
        next.anchors.begin(
                Trail.COUNTY,
                tail -> next.ends.holds(Trail.COUNTY, tail),
                next.ends.end(Trail.COUNTY));
        next.record(3);
        next.anchors.note();

        assertThat(new Anchors(data).all()).hasSize(2);
        try (var connection = trail.database.getConnection()) {
            assertThat(new Verification(connection, trail.keys.key(), new Anchors(data).all())
                            .of(Trail.COUNTY)
                            .findings())
                    .extracting(Finding::kind)
                    .containsExactly(Finding.Kind.CONTRADICTED);
        } catch (java.sql.SQLException failure) {
            throw new IOException(failure);
        }
    }

    @Test
    void keepsWhatNoDatabaseCanHold() {
        Trail trail = new Trail(data);
        trail.record(new AuditEntry("test.changed", "test/\0", "a\0b", "\uD800 half a letter", "😀 理由"));

        assertThat(trail.ledger.about(Trail.CLERK, "test/\uFFFD"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.entry().before()).isEqualTo("a\uFFFDb"));
        assertThat(trail.verify().findings()).isEmpty();
    }
}
