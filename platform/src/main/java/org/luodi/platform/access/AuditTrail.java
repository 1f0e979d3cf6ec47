package org.luodi.platform.access;

import java.util.List;

/// The record of who did what to what, when, from where, and how it looked before and after. Entries are never changed,
/// and a chain over them tells when somebody did so in the database all the same.
///
/// Call it inside the transaction of the write, so that neither exists without the other: where the entry cannot be
/// written, nothing is.
public interface AuditTrail {
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    void record(Actor actor, AuditEntry entry);

    /// The entries about one subject, oldest first.
    List<RecordedEntry> about(Actor actor, String subject);

    /// The latest entries about a subject and all that is named below it (`subject/…`), newest first.
    ///
    /// @param most how many at most
    List<RecordedEntry> below(Actor actor, String subject, int most);
}
