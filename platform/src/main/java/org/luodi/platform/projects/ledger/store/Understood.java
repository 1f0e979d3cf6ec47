package org.luodi.platform.projects.ledger.store;

import java.util.List;
import java.util.Optional;

/// What was understood of a file, in words that a page can show beside its picture.
///
/// @param lines texts above the header: title, reporting unit, unit line
/// @param header where the columns are named
/// @param moneyUnit label of the money unit of the whole table, such as 万元; a column's own wins
/// @param skipped rows that are no data, and why
/// @param problems rows that could not be used
/// @param otherTables further sheets that hold such a table and were left out
/// @param hidden what the sender hid and was read all the same, such as `row:12`, `column:C`, `sheet:Sheet2`
public record Understood(
        String sheet,
        List<String> lines,
        HeaderBlock header,
        List<Column> columns,
        Optional<String> moneyUnit,
        List<Skipped> skipped,
        List<Problem> problems,
        List<String> otherTables,
        List<String> hidden) {

    /// Rows of the header, counted from 1, both included.
    public record HeaderBlock(int firstRow, int lastRow) {}

    /// A column of the table.
    ///
    /// @param index counted from 0 in the sheet
    /// @param letters the column as people name it: `K`
    /// @param title the header's levels joined with `/`
    /// @param field name of the field; empty when none
    /// @param moneyUnit the column's own money unit
    /// @param match `EXACT`, `SYNONYM`, `LEARNED` or `NONE`
    public record Column(
            int index,
            String letters,
            String title,
            Optional<String> field,
            Optional<String> moneyUnit,
            String match) {}

    /// A row that is no data.
    ///
    /// @param row counted from 1
    /// @param kind `SECTION`, `SUBTOTAL`, `TOTAL`, `NOTE`, `BLANK`, `SIGNATURE`, `HEADER` or `NUMBERING`
    public record Skipped(int row, String kind, String text) {}

    /// A row that could not be used.
    ///
    /// @param row counted from 1
    /// @param code message key below `projects.row-problem.`
    /// @param cell address such as `K10`
    /// @param raw what stands there
    public record Problem(int row, String code, String cell, String raw) {}
}
