package org.luodi.platform.access.accounts;

import java.time.Instant;
import java.util.Optional;
import org.luodi.platform.access.Actor;

/// An account as it stands.
///
/// @param actor the person
/// @param active whether it may be used at all
/// @param externalId the person's name at a provider of sign-ins; empty when the account cannot sign in there
/// @param passwordHash Argon2id hash of the password
/// @param passwordMustChange whether somebody else knows the password
/// @param enrolled whether it has a second factor
/// @param createdAt when it was opened
/// @param lastSignInAt when the person last signed in
public record Account(
        Actor actor,
        boolean active,
        Optional<String> externalId,
        String passwordHash,
        boolean passwordMustChange,
        boolean enrolled,
        Instant createdAt,
        Optional<Instant> lastSignInAt) {
    /// When it was last of use, by which the unused are found.
    public Instant lastOfUse() {
        return lastSignInAt.orElse(createdAt);
    }
}
