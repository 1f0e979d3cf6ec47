package org.luodi.platform.access.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a password must be (GB/T 22239-2019, 8.1.4.1 a), from `luodi.password.*`.
///
/// @param length fewest letters; 8 at least
/// @param maxAge age at which it must be changed; zero for never, and never in the demo
/// @param history how many earlier passwords may not come back
@ConfigurationProperties("luodi.password")
public record PasswordSettings(
        @DefaultValue("10") int length,
        @DefaultValue("P90D") Duration maxAge,
        @DefaultValue("5") int history) {
    private static final int SHORTEST = 8;

    public PasswordSettings {
        if (length < SHORTEST || maxAge.isNegative() || history < 0) {
            throw new IllegalArgumentException("luodi.password asks for too little: length " + length + " (at least "
                    + SHORTEST + "), max-age " + maxAge + ", history " + history);
        }
    }
}
