package org.luodi.platform.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@FreshDatabase
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class TriesTest {
    private static final CountyCode COUNTY = new CountyCode("140826");

    @Autowired
    JdbcClient jdbc;

    private Instant now = Instant.parse("2026-11-24T01:00:00Z");

    private Tries tries() {
        return new Tries(jdbc, Clock.fixed(now, ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void letsFiveTriesPassInAnyQuarterOfAnHour() {
        int passed = 0;
        Instant start = now;
        for (int minute = 0; minute < 15; minute++) {
            now = start.plus(Duration.ofMinutes(minute));
            passed += tries().begin(COUNTY, "slow", "10.0.0.1").isEmpty() ? 1 : 0;
        }
        assertThat(passed).isEqualTo(5);
    }

    @Test
    void growsTheWaitAfterEachFurtherWrongTry() {
        for (int i = 0; i < 5; i++) {
            assertThat(tries().begin(COUNTY, "grow", "10.0.0.2")).isEmpty();
        }
        for (long minutes : new long[] {15, 30, 60, 120, 240, 480, 960, 1440, 1440}) {
            Optional<Instant> until = tries().begin(COUNTY, "grow", "10.0.0.2");
            assertThat(until).contains(now.plus(Duration.ofMinutes(minutes)));
            now = until.orElseThrow();
            assertThat(tries().begin(COUNTY, "grow", "10.0.0.2")).isEmpty();
        }
    }

    @Test
    void forgetsAfterADayOfPeace() {
        for (int i = 0; i < 5; i++) {
            tries().begin(COUNTY, "peace", "10.0.0.3");
        }
        now = now.plus(Duration.ofDays(2));
        for (int i = 0; i < 5; i++) {
            assertThat(tries().begin(COUNTY, "peace", "10.0.0.3")).isEmpty();
        }
        assertThat(tries().begin(COUNTY, "peace", "10.0.0.3")).isPresent();
    }

    @Test
    void countsTriesThatComeAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> attempt =
                    () -> RowScope.everyCounty().<Boolean, RuntimeException>call(
                            () -> tries().begin(COUNTY, "crowd", "10.0.0.4").isEmpty());
            long passed = threads.invokeAll(Stream.generate(() -> attempt).limit(60).toList()).stream()
                    .filter(result -> result.resultNow())
                    .count();
            assertThat(passed).isEqualTo(5);
        }
    }

    @Test
    void stopsAnAddressThatGuessesManyAccountsButNotWhoSignedInFromItBefore() {
        assertThat(tries().begin(COUNTY, "colleague", "10.0.0.5")).isEmpty();
        tries().succeeded(COUNTY, "colleague", "10.0.0.5");
        int passed = 0;
        for (int i = 0; i < 200; i++) {
            passed += tries().begin(COUNTY, "guess" + i, "10.0.0.5").isEmpty() ? 1 : 0;
        }
        assertThat(passed).isEqualTo(50);
        assertThat(tries().begin(COUNTY, "colleague", "10.0.0.5")).isEmpty();
        assertThat(tries().begin(COUNTY, "colleague", "10.0.0.6")).isEmpty();
    }

    /// Ten thousand tries from a hundred addresses on one account within a quarter of an hour.
    @Test
    void lockOutHitsOnlyWhoTries() {
        int passed = 0;
        for (int i = 0; i < 10_000; i++) {
            passed += tries().begin(COUNTY, "victim", "10.1.0." + i % 100).isEmpty() ? 1 : 0;
        }
        assertThat(passed).isEqualTo(500);
        assertThat(tries().begin(COUNTY, "victim", "10.2.0.1")).isEmpty();
    }
}
