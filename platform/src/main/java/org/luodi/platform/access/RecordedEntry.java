package org.luodi.platform.access;

import java.time.Instant;

/// What was done, as the audit trail holds it.
///
/// @param id number of the entry
/// @param at moment of the act
/// @param account account that did it
/// @param name name of the person at that time
/// @param address network address from which it was asked for; empty for what Luodi does by itself
/// @param entry what was done
public record RecordedEntry(long id, Instant at, String account, String name, String address, AuditEntry entry) {}
