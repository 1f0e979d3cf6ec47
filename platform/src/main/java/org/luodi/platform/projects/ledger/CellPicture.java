package org.luodi.platform.projects.ledger;

import java.util.List;

/// A cut of a sheet as it looks to a person, to be drawn as a table.
///
/// @param firstRow row of the first line, counted from 1
/// @param letters the columns' letters, one for each column of the grid
/// @param grid lines of equal length, each cell as shown
/// @param merged merged regions that touch the cut
/// @param marks cells that are pointed at
public record CellPicture(
        String file,
        String sheet,
        int firstRow,
        List<String> letters,
        List<List<String>> grid,
        List<Region> merged,
        List<Mark> marks) {

    /// A merged region by rows and columns of the grid, counted from 0, ends included.
    public record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    /// A marked cell by row and column of the grid, counted from 0.
    public record Mark(int row, int column, Kind kind) {}

    /// Why a cell is marked.
    public enum Kind {
        /// Part of the header.
        HEADER,
        /// A cell whose value was read.
        READ,
        /// A cell of a row that was skipped.
        SKIPPED,
        /// A doubted cell.
        DOUBTED,
        /// The cell that was asked for.
        SOUGHT
    }
}
