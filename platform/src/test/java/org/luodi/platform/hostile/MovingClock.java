package org.luodi.platform.hostile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The clock of the wall, put forward at will: limits by the minute are waited for without waiting.
final class MovingClock extends Clock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final AtomicLong forwardSeconds = new AtomicLong();

    void forward(Duration by) {
        forwardSeconds.addAndGet(by.toSeconds());
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now().plusSeconds(forwardSeconds.get());
    }

    /// Not found by scanning: only who asks for it gets it.
    @TestConfiguration(proxyBeanMethods = false)
    static class Wound {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock();
        }
    }
}
