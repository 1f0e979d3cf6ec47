package org.luodi.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The rows of a table in memory, sorted into data and the rest.
final class TableRows {
    private final List<DataRow> data = new ArrayList<>();
    private final List<SkippedRow> skipped = new ArrayList<>();
    private final List<Integer> hidden = new ArrayList<>();

    private TableRows() {}

    static TableRows read(Grid grid, Header header, Vocabulary vocabulary) {
        RowClassifier classifier = new RowClassifier(header, vocabulary, grid.merges());
        TableRows rows = new TableRows();
        rows.sort(grid, header, vocabulary, classifier, false);
        if (rows.data.isEmpty() && rows.skipped.stream().anyMatch(row -> row.kind() == RowKind.SECTION)) {
            // 一, 二, 三 number the projects themselves here.
            rows = new TableRows();
            rows.sort(grid, header, vocabulary, classifier, true);
        }
        return rows;
    }

    private void sort(
            Grid grid, Header header, Vocabulary vocabulary, RowClassifier classifier, boolean sectionsAreData) {
        RowReader reader = new RowReader(grid.name(), header, vocabulary, grid.merges());
        int expected = header.lastRow() + 1;
        for (GridRow row : grid.rowsFrom(header.lastRow() + 1)) {
            RowKind kind = classifier.kind(row);
            if (kind == RowKind.BLANK) {
                continue;
            }
            for (; expected < row.index() && skipped.size() < Limits.MAX_BLANKS; expected++) {
                skipped.add(new SkippedRow(expected, RowKind.BLANK, ""));
            }
            expected = row.index() + 1;
            reader.remember(row);
            boolean isSectionRow = kind == RowKind.SECTION && !sectionsAreData;
            if (kind == null || kind == RowKind.SECTION && !isSectionRow) {
                DataRow dataRow = reader.data(row);
                if (isUnlabelledSum(dataRow, header, vocabulary)) {
                    skipped.add(RowReader.skipped(row, RowKind.TOTAL));
                    continue;
                }
                data.add(dataRow);
                if (row.isHidden()) {
                    hidden.add(row.index());
                }
            } else {
                skipped.add(RowReader.skipped(row, kind));
            }
        }
    }

    /// A row without words whose every figure is the sum of the figures above it is a total that nobody labelled.
    private boolean isUnlabelledSum(DataRow row, Header header, Vocabulary vocabulary) {
        if (data.size() < 2) {
            return false;
        }
        List<Column> matched = header.matched();
        int sums = 0;
        for (int i = 0; i < matched.size(); i++) {
            Cell cell = row.cells().get(i);
            FieldKind kind = matched.get(i)
                    .field()
                    .flatMap(vocabulary::field)
                    .map(Field::kind)
                    .orElse(FieldKind.TEXT);
            if (kind == FieldKind.PERCENT || cell.isBlank() || cell.ref().row() != row.row()) {
                continue;
            }
            if (!kind.isFigure() || !(cell.value() instanceof CellValue.Number number)) {
                return false;
            }
            if (number.value().compareTo(sumAbove(i)) != 0) {
                return false;
            }
            sums++;
        }
        return sums >= 2;
    }

    private BigDecimal sumAbove(int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DataRow row : data) {
            if (row.cells().get(column).value() instanceof CellValue.Number number) {
                sum = sum.add(number.value());
            }
        }
        return sum;
    }

    List<DataRow> data() {
        return data;
    }

    List<SkippedRow> skipped() {
        return skipped;
    }

    List<Integer> hidden() {
        return hidden;
    }

    List<String> notes() {
        return skipped.stream()
                .filter(row -> row.kind() == RowKind.NOTE)
                .map(SkippedRow::text)
                .toList();
    }
}
