package org.luodi.platform.projects.ledger.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Who wrote something, and when.
///
/// @param account name that the person signs in with
/// @param name name of the person as shown
public record Signature(String account, String name, Instant at) {
    public OffsetDateTime moment() {
        return at.atOffset(ZoneOffset.UTC);
    }
}
