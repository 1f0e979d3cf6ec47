package org.luodi.sheets;

import java.util.List;
import java.util.Optional;

/// A row of the table that holds data.
///
/// @param row counted from 0 in the sheet
/// @param cells one cell for each matched column, from left to right
/// @param header the header above it
public record DataRow(int row, List<Cell> cells, Header header) {

    /// The cell of `field`; empty when no column was matched to it. A blank cell is present and says so.
    public Optional<Cell> cell(String field) {
        int next = 0;
        List<Column> columns = header.columns();
        for (int i = 0; i < columns.size(); i++) {
            Optional<String> name = columns.get(i).field();
            if (name.isPresent()) {
                if (name.get().equals(field)) {
                    return Optional.of(cells.get(next));
                }
                next++;
            }
        }
        return Optional.empty();
    }
}
