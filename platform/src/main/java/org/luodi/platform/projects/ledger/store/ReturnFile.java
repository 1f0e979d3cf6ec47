package org.luodi.platform.projects.ledger.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/// A file as sent for a month, and what was made of it. Files are never deleted: they end.
///
/// @param job the import that it came with
/// @param unit the unit that sent it, once known
/// @param reason for an unreadable file the reader's reason in kebab case
/// @param rows rows that count
/// @param understood what was understood; empty when unreadable
/// @param replacement what it changed, when it replaced an earlier file
/// @param ending how it ended, when it no longer counts
public record ReturnFile(
        long id,
        YearMonth month,
        long job,
        String name,
        long size,
        String sha256,
        Optional<String> unit,
        State state,
        String reason,
        int rows,
        Optional<Understood> understood,
        Optional<Replacement> replacement,
        String sentBy,
        Instant sentAt,
        Optional<Ending> ending) {

    /// What a file counts for.
    public enum State {
        /// 已读取: its rows count.
        READ,
        /// 待确认单位: its rows wait until the clerk says which unit sent it.
        UNIT_UNKNOWN,
        /// 无法读取.
        UNREADABLE,
        /// 已被替换 by a later file of the same unit.
        SUPERSEDED,
        /// 已撤销 by a person.
        WITHDRAWN;

        /// Whether the file is one of the month's present files.
        public boolean inEffect() {
            return this == READ || this == UNIT_UNKNOWN || this == UNREADABLE;
        }

        /// Whether something must be done with the file before its month can be closed.
        public boolean stuck() {
            return this == UNIT_UNKNOWN || this == UNREADABLE;
        }
    }

    /// How and when a file ceased to count.
    ///
    /// @param byFile the later file, for a superseded one
    public record Ending(Optional<Long> byFile, String by, Instant at) {}
}
