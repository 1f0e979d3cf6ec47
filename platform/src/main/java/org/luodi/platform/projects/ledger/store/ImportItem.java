package org.luodi.platform.projects.ledger.store;

import java.util.Optional;

/// One file of an import and what became of it.
///
/// @param number place in the import, from 1
/// @param size bytes
/// @param file the stored file that the outcome speaks of; for [Outcome#UNCHANGED] the one that was there before
/// @param reason why, as a stable code: the reader's reason in kebab case (`not-a-workbook`), `other-unit`,
///     `month-closed`, `too-large`, `empty`; empty when there is nothing to explain
public record ImportItem(int number, String name, long size, Outcome outcome, Optional<Long> file, String reason) {

    /// What became of a file.
    public enum Outcome {
        /// 待读取: not read yet.
        WAITING,
        /// 已读取: its rows count.
        TAKEN,
        /// 已替换: its rows count instead of an earlier file's.
        REPLACED,
        /// 无变化: the very same bytes are in effect already; nothing happened.
        UNCHANGED,
        /// 待确认单位: read, but the clerk must say which unit sent it.
        UNIT_UNKNOWN,
        /// 无法读取: kept with its reason.
        UNREADABLE,
        /// 不接收: not kept, for the reason given.
        REFUSED
    }
}
