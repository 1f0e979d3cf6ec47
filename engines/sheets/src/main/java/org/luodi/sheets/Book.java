package org.luodi.sheets;

import java.util.List;

/// An opened file: its sheets, each readable row by row.
interface Book {
    /// A sheet of the file.
    ///
    /// @param index its place in the file, from 0
    /// @param hidden whether the sender hid it
    record Sheet(int index, String name, boolean hidden) {}

    /// Takes rows in the order of the sheet. The row object is reused: keep a copy.
    interface Rows {
        /// Returns whether more rows are wanted.
        boolean take(GridRow row);
    }

    List<Sheet> sheets();

    /// The merged regions of a sheet.
    Merges merges(Sheet sheet);

    /// The sheet's rows.
    ///
    /// @param notes receives hidden columns and the formulas without a result
    void read(Sheet sheet, Grid notes, Rows rows);

    /// Gives formulas without a stored result their value. Called with all sheets loaded.
    default void evaluate(List<Grid> grids) {}
}
