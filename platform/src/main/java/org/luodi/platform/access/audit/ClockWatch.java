package org.luodi.platform.access.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.luodi.platform.shell.OutOfService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices when the clock of this machine is put forward or back, by holding it against a clock that only counts.
///
/// For as long as it is not clear which time is true nothing is recorded, and so nothing is written. It becomes clear
/// when the clock is put right again, or when it has gone on evenly from its new time for [#SETTLES]. Small steps, as
/// time servers make them, do not matter.
class ClockWatch {
    static final Duration STEP = Duration.ofMinutes(1);
    static final Duration SETTLES = Duration.ofSeconds(30);
    static final Duration TOLD_FOR = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final Clock wall;
    private final LongSupplier nanos;
    private Instant agreedAt;
    private long agreedNanos;
    private Optional<Step> step = Optional.empty();
    private Optional<MovedClock> moved = Optional.empty();

    /// @param wall the machine's clock
    /// @param nanos counts nanoseconds and nothing else
    ClockWatch(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.agreedAt = wall.instant();
        this.agreedNanos = nanos.getAsLong();
    }

    /// A step of the clock.
    ///
    /// @param by how far it was put forward; negative when back
    /// @param nanos the counting clock when it was noticed
    record Step(Duration by, long nanos) {}

    /// The step that is not settled yet, if there is one.
    synchronized Optional<Step> look() {
        Instant now = wall.instant();
        long counted = nanos.getAsLong();
        Duration by = Duration.between(agreedAt.plusNanos(counted - agreedNanos), now);
        if (by.abs().compareTo(STEP) < 0) {
            if (step.isPresent()) {
                LOG.atWarn().log("The clock is right again");
                moved = Optional.empty();
            }
            agree(now, counted);
        } else if (step.isEmpty() || by.minus(step.get().by()).abs().compareTo(STEP) >= 0) {
            LOG.atError().log("The clock was moved by {}: nothing is written until that is settled", by);
            step = Optional.of(new Step(by, counted));
            moved = Optional.of(new MovedClock(by.isNegative(), by.abs().toMinutes(), now));
        } else if (counted - step.get().nanos() >= SETTLES.toNanos()) {
            LOG.atWarn().log("The clock has kept its new time and is believed again");
            agree(now, counted);
        }
        return step;
    }

    /// The latest step that was not taken back, for as long as an administrator should know of it.
    synchronized Optional<MovedClock> moved() {
        look();
        Instant now = wall.instant();
        return moved.filter(known -> known.at().plus(TOLD_FOR).isAfter(now));
    }

    private void agree(Instant now, long counted) {
        agreedAt = now;
        agreedNanos = counted;
        step = Optional.empty();
    }

    /// @throws OutOfService `access.clock-forward` or `access.clock-back` with the minutes, while a step is not settled
    void requireTrust() {
        Optional<Step> open = look();
        if (open.isPresent()) {
            Duration by = open.get().by();
            throw new OutOfService(
                    by.isNegative() ? "access.clock-back" : "access.clock-forward",
                    by.abs().toMinutes());
        }
    }
}
