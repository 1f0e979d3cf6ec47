package org.luodi.platform.access.signin;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/// Refusal because of too many wrong tries from the same address.
final class Blocked extends LockedException {
    private final transient Duration wait;

    Blocked(Duration wait) {
        super("Too many wrong tries");
        this.wait = wait;
    }

    /// Full minutes to wait, at least one.
    long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
