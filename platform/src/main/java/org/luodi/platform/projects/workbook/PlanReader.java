package org.luodi.platform.projects.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.PlanRow;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.sheets.DataRow;
import org.luodi.sheets.RowKind;
import org.luodi.sheets.SkippedRow;
import org.luodi.sheets.Source;
import org.luodi.sheets.TableReader;
import org.luodi.sheets.Understanding;
import org.luodi.sheets.Vocabulary;
import org.luodi.standards.Money;

/// Reads the year's list of key projects (年度计划).
public final class PlanReader {
    private final TableReader tables;

    public PlanReader(Vocabulary vocabulary) {
        this.tables = new TableReader(vocabulary);
    }

    /// @throws Unreadable when the file is no workbook, is hostile, or holds no table of projects
    public PlanReading read(Source source) {
        Understanding table = tables.read(source);
        Cells cells = new Cells(table);
        List<PlanRow> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        for (DataRow row : table.rows()) {
            problem(cells, row).ifPresentOrElse(problems::add, () -> rows.add(planRow(cells, row)));
        }
        return new PlanReading(table, List.copyOf(rows), List.copyOf(problems));
    }

    private static Optional<RowProblem> problem(Cells cells, DataRow row) {
        if (cells.text(row, ReturnVocabulary.NAME).isBlank()) {
            return Optional.of(new RowProblem(row.row() + 1, "no-name", cells.origin(row, ReturnVocabulary.NAME), ""));
        }
        for (String field : List.of(ReturnVocabulary.TOTAL, ReturnVocabulary.PLAN)) {
            Sent sent = cells.sent(row, field);
            if (sent.money().filter(money -> !money.isNegative()).isEmpty()) {
                return Optional.of(new RowProblem(row.row() + 1, "no-amount", cells.origin(row, field), sent.raw()));
            }
        }
        return Optional.empty();
    }

    private static PlanRow planRow(Cells cells, DataRow row) {
        String field = cells.text(row, ReturnVocabulary.FIELD);
        return new PlanRow(
                row.row() + 1,
                cells.text(row, ReturnVocabulary.NAME),
                cells.code(row),
                cells.text(row, ReturnVocabulary.UNIT),
                cells.text(row, ReturnVocabulary.OWNER),
                field.isBlank() ? section(cells.table(), row.row()) : field,
                Words.nature(cells.text(row, ReturnVocabulary.NATURE)),
                amount(cells, row, ReturnVocabulary.TOTAL),
                amount(cells, row, ReturnVocabulary.PLAN),
                cells.origin(row, ReturnVocabulary.PLAN));
    }

    private static Money amount(Cells cells, DataRow row, String field) {
        return cells.sent(row, field).money().orElseThrow();
    }

    /// A list without a column for it names the field in the section row above: 「一 基础设施类(13个)」.
    private static String section(Understanding table, int row) {
        String nearest = "";
        for (SkippedRow skipped : table.skipped()) {
            if (skipped.kind() == RowKind.SECTION && skipped.row() < row) {
                nearest = skipped.text();
            }
        }
        String words = nearest.replaceAll("[(（].*?[)）]", "").strip();
        String name =
                words.contains(" ") ? words.substring(words.indexOf(' ') + 1).strip() : words;
        for (String suffix : Words.list("section.suffix")) {
            name = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
        }
        return name;
    }
}
