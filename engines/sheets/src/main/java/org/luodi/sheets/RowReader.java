package org.luodi.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes data rows out of rows of the sheet: one cell for each matched column, merged values repeated.
final class RowReader {
    private static final int MAX_TEXT = 200;

    private final String sheetName;
    private final Header header;
    private final Merges merges;
    private final int[] columns;
    private final boolean[] figures;
    private final Cell[] repeated;
    private final int[] repeatedUntil;

    RowReader(String sheetName, Header header, Vocabulary vocabulary, Merges merges) {
        this.sheetName = sheetName;
        this.header = header;
        this.merges = merges;
        List<Column> matched = header.matched();
        this.columns = new int[matched.size()];
        this.figures = new boolean[matched.size()];
        this.repeated = new Cell[matched.size()];
        this.repeatedUntil = new int[matched.size()];
        Arrays.fill(repeatedUntil, -1);
        for (int i = 0; i < columns.length; i++) {
            Column column = matched.get(i);
            columns[i] = column.index();
            figures[i] = column.field()
                    .flatMap(vocabulary::field)
                    .map(field -> field.kind().isFigure())
                    .orElse(false);
        }
    }

    /// The row as data. Rows must come in order, all of them, since a value merged downwards is remembered from the
    /// first.
    DataRow data(GridRow row) {
        Cell[] cells = new Cell[columns.length];
        int index = row.index();
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            CellValue value = row.value(column);
            if (value instanceof CellValue.Blank && index <= repeatedUntil[i]) {
                cells[i] = repeated[i];
            } else {
                cells[i] = new Cell(new CellRef(sheetName, index, column), value, row.raw(column));
            }
        }
        return new DataRow(index, List.of(cells), header);
    }

    /// Remembers what is merged downwards from this row. A figure is not repeated: one sum for three projects is not
    /// three sums.
    void remember(GridRow row) {
        if (merges.isEmpty()) {
            return;
        }
        for (int i = 0; i < columns.length; i++) {
            if (figures[i]) {
                continue;
            }
            Merged region = merges.at(row.index(), columns[i]);
            if (region != null
                    && region.firstRow() == row.index()
                    && region.firstColumn() == columns[i]
                    && region.rows() > 1) {
                repeated[i] = new Cell(
                        new CellRef(sheetName, row.index(), columns[i]), row.value(columns[i]), row.raw(columns[i]));
                repeatedUntil[i] = region.lastRow();
            }
        }
    }

    static SkippedRow skipped(GridRow row, RowKind kind) {
        List<String> texts = new ArrayList<>();
        int length = 0;
        for (int column = 0; column < row.width() && length < MAX_TEXT; column++) {
            if (!row.isBlank(column)) {
                texts.add(row.raw(column).strip());
                length += row.raw(column).length() + 1;
            }
        }
        String joined = String.join(" ", texts);
        return new SkippedRow(row.index(), kind, joined.length() > MAX_TEXT ? joined.substring(0, MAX_TEXT) : joined);
    }
}
