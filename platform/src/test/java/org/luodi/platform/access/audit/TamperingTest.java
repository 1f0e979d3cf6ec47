package org.luodi.platform.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database's owner tampers with the audit trail, with every guard of the database switched off, and is found out.
///
/// `-Dtamper.seed=…` repeats a run.
class TamperingTest {
    private static final int TIMES = 1000;
    private static final long SEED = Long.getLong("tamper.seed", System.nanoTime());
    private static final int DAYS = 6;
    private static final int A_DAY = 25;

    @TempDir
    Path data;

    private Trail trail;

    @BeforeEach
    void liveSomeDays() {
        trail = new Trail(data);
        int number = 0;
        for (int day = 0; day < DAYS; day++) {
            for (int entry = 0; entry < A_DAY; entry++) {
                trail.record(number++);
            }
            trail.clock.move(Duration.ofDays(1));
        }
        trail.ends.signLastDay(Trail.COUNTY);
        // And a day that goes on: it has no head yet, only the note outside.
        for (int entry = 0; entry < A_DAY; entry++) {
            trail.record(number++);
        }
    }

    @Test
    void findsEachOfAThousandTamperingsAndNamesTheFirstBadRow() throws SQLException {
        assertThat(trail.verify().findings()).isEmpty();
        List<SignedTail> notes = trail.notes();
        Random random = new Random(SEED);
        Map<Tampering, Integer> found = new EnumMap<>(Tampering.class);
        int missed = 0;
        int misnamed = 0;
        try (Connection connection = trail.database.getConnection()) {
            connection.setAutoCommit(false);
            Verification verification = new Verification(connection, trail.keys.key(), notes);
            for (int time = 0; time < TIMES; time++) {
                Tampering kind = Tampering.values()[time % Tampering.values().length];
                Optional<Place> bad = kind.attempt(new Intruder(connection, random));
                AuditReport report = verification.read(Trail.COUNTY);
                connection.rollback();
                if (report.intact()) {
                    missed++;
                    System.out.println("MISSED " + kind);
                } else if (bad.isPresent()
                        && !report.findings().getFirst().place().equals(bad)) {
                    misnamed++;
                    System.out.println("MISNAMED " + kind + " " + bad + " " + report.findings());
                } else {
                    found.merge(kind, 1, Integer::sum);
                }
            }
        }
        System.out.println("Tamperings found by kind: " + found + ", missed " + missed + ", first row misnamed "
                + misnamed + ", seed " + SEED);
        assertThat(missed).as("seed %d", SEED).isZero();
        assertThat(misnamed).as("seed %d", SEED).isZero();
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(TIMES);
        assertThat(trail.verify().findings()).as("false alarms").isEmpty();
    }

    @Test
    void missesACutTailOnlyWithoutTheNoteOutsideAndWithoutAHead() throws SQLException {
        List<SignedTail> notes = trail.notes();
        try (Connection connection = trail.database.getConnection()) {
            connection.setAutoCommit(false);
            Intruder intruder = new Intruder(connection, new Random(SEED));
            intruder.cutLastDay();
            assertThat(new Verification(connection, trail.keys.key(), List.of())
                            .read(Trail.COUNTY)
                            .intact())
                    .as("the day that nobody has signed or noted yet is the limit of what can be known")
                    .isTrue();
            assertThat(new Verification(connection, trail.keys.key(), notes)
                            .read(Trail.COUNTY)
                            .findings())
                    .extracting(Finding::kind)
                    .containsExactly(Finding.Kind.CUT);
            connection.rollback();
        }
    }
}
