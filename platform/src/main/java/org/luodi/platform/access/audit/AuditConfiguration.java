package org.luodi.platform.access.audit;

import java.time.Clock;
import org.luodi.platform.operations.Gauge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The audit trail's part of the application.
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    /// The machine's own clock, and not the one that tests set: only it can be put wrong.
    @Bean
    ClockWatch clockWatch() {
        return new ClockWatch(Clock.systemUTC(), System::nanoTime);
    }

    @Bean
    Gauge clockTrusted(ClockWatch watch) {
        return new Gauge(
                "luodi_audit_clock_trusted",
                "1 unless the clock was just moved and nothing is written.",
                () -> watch.look().isEmpty() ? 1 : 0);
    }
}
