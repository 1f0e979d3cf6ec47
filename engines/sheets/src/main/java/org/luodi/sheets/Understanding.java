package org.luodi.sheets;

import java.util.List;
import java.util.Optional;
import org.luodi.standards.MoneyUnit;

/// What was understood of a file: the one table that best fits the vocabulary.
///
/// @param fileName as given by the caller
/// @param sheetName sheet of the table
/// @param lines texts above the header in reading order: title, reporting unit, unit line
/// @param header where the columns are named and what they mean
/// @param unit money unit of the whole table; a column's own wins
/// @param rows the data
/// @param skipped rows below the header that are not data, and why
/// @param snapshot picture of the sheet
/// @param hidden what the sender hid
/// @param otherTables names of further sheets that hold a table of the same vocabulary; see [TableReader#readAll]
public record Understanding(
        String fileName,
        String sheetName,
        List<String> lines,
        Header header,
        Optional<MoneyUnit> unit,
        List<DataRow> rows,
        List<SkippedRow> skipped,
        Snapshot snapshot,
        Hidden hidden,
        List<String> otherTables) {
    public Understanding {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
        skipped = List.copyOf(skipped);
        otherTables = List.copyOf(otherTables);
    }

    /// The unit in which the column of `field` is given: its own, else the table's.
    public Optional<MoneyUnit> unitOf(String field) {
        return header.column(field).flatMap(Column::unit).or(() -> unit);
    }
}
