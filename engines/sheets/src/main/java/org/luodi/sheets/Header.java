package org.luodi.sheets;

import java.util.List;
import java.util.Optional;

/// The block of rows that names the columns.
///
/// @param firstRow counted from 0
/// @param lastRow the header's last row, included
/// @param columns every column with a title, from left to right
public record Header(int firstRow, int lastRow, List<Column> columns) {
    public Header {
        columns = List.copyOf(columns);
    }

    /// The columns that were matched to a field, from left to right.
    public List<Column> matched() {
        return columns.stream().filter(column -> column.field().isPresent()).toList();
    }

    /// The column that was matched to `field`.
    public Optional<Column> column(String field) {
        for (Column column : columns) {
            if (column.field().isPresent() && column.field().get().equals(field)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
