package org.luodi.platform.access.sessions;

import java.time.Instant;
import org.luodi.platform.access.Actor;

/// A session that has not ended, with its account as it is now.
///
/// @param id number by which its owner names it
/// @param actor the person
/// @param begunAt when the person signed in
/// @param seenAt when its last request came, to the minute
/// @param external whether another provider vouched for the person
/// @param secondFactor whether a code was given, or the provider asked for one
/// @param enrolled whether the account has a second factor
/// @param passwordChangedAt when the account got its password
/// @param passwordMustChange whether somebody else knows that password
public record LiveSession(
        long id,
        Actor actor,
        Instant begunAt,
        Instant seenAt,
        boolean external,
        boolean secondFactor,
        boolean enrolled,
        Instant passwordChangedAt,
        boolean passwordMustChange) {}
