package org.luodi.platform.access;

import java.time.Instant;

/// A write as the audit trail holds it.
///
/// @param at moment of the transaction
/// @param account account that did it
/// @param name name of the person at that time
/// @param entry what was done
public record RecordedEntry(Instant at, String account, String name, AuditEntry entry) {}
