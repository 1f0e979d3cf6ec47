package org.luodi.platform.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luodi.platform.shell.OutOfService;

class ClockWatchTest {
    private final ClockThatMoves wall = new ClockThatMoves(Instant.parse("2026-11-20T01:00:00Z"));
    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
    private final ClockWatch watch = new ClockWatch(wall, nanos::get);

    private void pass(Duration time) {
        wall.move(time);
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void lifeGoesOnWithoutAStep() {
        pass(Duration.ofDays(40));
        assertThatCode(watch::requireTrust).doesNotThrowAnyException();
        for (int minute = 0; minute < 600; minute++) {
            pass(Duration.ofMinutes(1));
            wall.move(Duration.ofMillis(-300));
            assertThat(watch.look()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -61, 61, 31_536_000})
    void refusesUntilTheNewTimeHasProvedItself(long seconds) {
        pass(Duration.ofHours(1));
        wall.move(Duration.ofSeconds(seconds));

        assertThatThrownBy(watch::requireTrust)
                .isInstanceOfSatisfying(OutOfService.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(seconds < 0 ? "access.clock-back" : "access.clock-forward"));
        pass(ClockWatch.SETTLES.minusSeconds(1));
        assertThatThrownBy(watch::requireTrust).isInstanceOf(OutOfService.class);
        pass(Duration.ofSeconds(1));
        assertThatCode(watch::requireTrust).doesNotThrowAnyException();
    }

    @Test
    void believesTheClockAtOnceWhenItIsPutRight() {
        wall.move(Duration.ofHours(-3));
        assertThat(watch.look()).isPresent();
        pass(Duration.ofSeconds(5));
        wall.move(Duration.ofHours(3));
        assertThatCode(watch::requireTrust).doesNotThrowAnyException();
    }

    @Test
    void startsToWaitAgainWhenTheClockMovesOnceMore() {
        wall.move(Duration.ofHours(-3));
        watch.look();
        pass(Duration.ofSeconds(25));
        wall.move(Duration.ofHours(-1));
        watch.look();
        pass(Duration.ofSeconds(25));
        assertThat(watch.look()).isPresent();
        pass(Duration.ofSeconds(5));
        assertThat(watch.look()).isEmpty();
    }
}
