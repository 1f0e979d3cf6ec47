package org.luodi.platform.access.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a session lasts (GB/T 22239-2019, 8.1.4.1 b), from `luodi.session.*`.
///
/// @param idle time without a request after which it ends
/// @param longest time after sign-in at which it ends, however busy it is
@ConfigurationProperties("luodi.session")
public record SessionSettings(
        @DefaultValue("PT30M") Duration idle, @DefaultValue("PT12H") Duration longest) {
    public SessionSettings {
        if (!idle.isPositive() || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "luodi.session.idle must be above zero and not above luodi.session.longest: " + idle + ", " + longest);
        }
    }
}
