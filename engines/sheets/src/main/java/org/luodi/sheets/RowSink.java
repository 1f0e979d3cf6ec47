package org.luodi.sheets;

/// Receives a big table row by row; see [TableReader#stream].
public interface RowSink {
    /// Called once, before any row.
    void table(TableHead head);

    /// Called for each data row in the order of the sheet. The row may be kept.
    void row(DataRow row);

    /// Called for each row below the header that is not data, blank ones excepted.
    default void skipped(SkippedRow row) {}
}
