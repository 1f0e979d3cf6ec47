package org.luodi.platform.access.accounts;

import java.time.Instant;
import java.util.Optional;
import org.luodi.platform.access.Actor;

/// An account as sign-in needs it.
///
/// @param actor the person
/// @param passwordHash Argon2id hash of the password
/// @param active whether it may be used at all
/// @param failures wrong passwords since the last right one
/// @param lockedUntil until when it refuses every password
public record Account(Actor actor, String passwordHash, boolean active, int failures, Optional<Instant> lockedUntil) {
    public boolean lockedAt(Instant moment) {
        return lockedUntil.map(moment::isBefore).orElse(false);
    }
}
