package org.luodi.platform.projects.ledger.store;

import java.util.List;

/// What a file that was sent again changed against the files that it replaced.
///
/// @param files the replaced files
/// @param rows the rows that differ, in the order of the new file, left-out rows last
/// @param unchanged number of rows that say the same
public record Replacement(List<Long> files, List<RowChange> rows, int unchanged) {

    /// One row that differs.
    ///
    /// @param cell the row's cell in the new file, for a row left out in the old one
    public record RowChange(Kind kind, String name, String cell, List<Changed> amounts) {}

    /// One amount that differs, as written; empty text for none.
    ///
    /// @param field name of a [org.luodi.platform.projects.domain.FigureField]
    public record Changed(String field, String before, String after) {}

    /// How a row differs.
    public enum Kind {
        /// The old file did not have it.
        ADDED,
        /// Other amounts than before.
        CHANGED,
        /// The new file leaves it out.
        LEFT_OUT
    }
}
