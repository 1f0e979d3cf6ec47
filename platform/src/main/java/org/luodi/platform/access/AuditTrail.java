package org.luodi.platform.access;

import java.util.List;

/// The record of writes: who did what to what, when, and how it looked before and after. Entries are never changed.
///
/// Call it inside the transaction of the write, so that neither exists without the other.
public interface AuditTrail {
    void record(Actor actor, AuditEntry entry);

    /// The entries about one subject, oldest first.
    List<RecordedEntry> about(Actor actor, String subject);
}
