package org.luodi.platform.projects.ledger;

import java.util.ArrayList;
import java.util.List;
import org.luodi.platform.projects.ledger.store.Understood;
import org.luodi.platform.projects.workbook.RowProblem;
import org.luodi.sheets.CellRef;
import org.luodi.sheets.Column;
import org.luodi.sheets.Understanding;
import org.luodi.standards.MoneyUnit;

/// Puts what was understood of a table into the words that are kept and shown.
final class Tables {
    private Tables() {}

    static Understood understood(Understanding table, List<RowProblem> problems) {
        return new Understood(
                table.sheetName(),
                table.lines(),
                new Understood.HeaderBlock(
                        table.header().firstRow() + 1, table.header().lastRow() + 1),
                table.header().columns().stream().map(Tables::column).toList(),
                table.unit().map(MoneyUnit::label),
                table.skipped().stream()
                        .map(row ->
                                new Understood.Skipped(row.row() + 1, row.kind().name(), row.text()))
                        .toList(),
                problems.stream()
                        .map(problem -> new Understood.Problem(
                                problem.row(), problem.code(), problem.origin().cell(), problem.raw()))
                        .toList(),
                table.otherTables(),
                hidden(table));
    }

    private static Understood.Column column(Column column) {
        return new Understood.Column(
                column.index(),
                CellRef.columnName(column.index()),
                column.title(),
                column.field(),
                column.unit().map(MoneyUnit::label),
                column.how().name());
    }

    private static List<String> hidden(Understanding table) {
        List<String> hidden = new ArrayList<>();
        table.hidden().rows().forEach(row -> hidden.add("row:" + (row + 1)));
        table.hidden().columns().forEach(column -> hidden.add("column:" + CellRef.columnName(column)));
        table.hidden().sheets().forEach(sheet -> hidden.add("sheet:" + sheet));
        return hidden;
    }
}
