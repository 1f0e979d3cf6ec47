package org.luodi.platform.access.audit;

import java.time.Clock;
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
}
