package org.luodi.sheets;

import java.util.List;

/// A picture of the sheet to draw beside the findings: at most 200 rows and 40 columns, each cell as shown.
///
/// @param grid rows of equal length; an empty text for a blank cell
/// @param firstRow the sheet's row, counted from 0, of the grid's first row
/// @param merged the merged regions that touch the picture, in the sheet's rows and columns
public record Snapshot(List<List<String>> grid, int firstRow, List<Merged> merged) {
    static final int MAX_ROWS = 200;
    static final int MAX_COLUMNS = 40;

    public Snapshot {
        grid = List.copyOf(grid);
        merged = List.copyOf(merged);
    }
}
