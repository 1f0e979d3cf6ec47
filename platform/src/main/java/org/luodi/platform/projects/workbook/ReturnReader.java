package org.luodi.platform.projects.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luodi.platform.projects.domain.SentRow;
import org.luodi.platform.projects.domain.UnitReturn;
import org.luodi.sheets.DataRow;
import org.luodi.sheets.Source;
import org.luodi.sheets.TableReader;
import org.luodi.sheets.Understanding;
import org.luodi.sheets.Vocabulary;
import org.luodi.standards.Money;

/// Reads a unit's monthly return (月报), however it is laid out.
public final class ReturnReader {
    private final TableReader tables;
    private final UnitNames units;

    public ReturnReader(Vocabulary vocabulary, UnitNames units) {
        this.tables = new TableReader(vocabulary);
        this.units = units;
    }

    /// @throws Unreadable when the file is no workbook, is hostile, or holds no table of projects
    public ReturnReading read(Source source) {
        return interpret(tables.read(source));
    }

    private ReturnReading interpret(Understanding table) {
        Cells cells = new Cells(table);
        List<RowProblem> problems = new ArrayList<>();
        Optional<String> sender = sender(table);
        Map<String, List<SentRow>> rowsOfUnit = new LinkedHashMap<>();
        for (DataRow row : table.rows()) {
            SentRow sent = sentRow(cells, row);
            if (sent.name().isBlank() && sent.code().isEmpty()) {
                problems.add(new RowProblem(row.row() + 1, "no-name", sent.nameOrigin(), ""));
                continue;
            }
            String unit = units.in(cells.text(row, ReturnVocabulary.UNIT))
                    .or(() -> sender)
                    .or(() -> units.answeringFor(sent.code(), sent.name()))
                    .orElse("");
            rowsOfUnit.computeIfAbsent(unit, ignored -> new ArrayList<>()).add(sent);
        }
        Money resolution = cells.resolution();
        List<UnitReturn> returns = rowsOfUnit.entrySet().stream()
                .map(entry -> new UnitReturn(entry.getKey(), table.fileName(), entry.getValue(), resolution))
                .toList();
        Optional<String> unit = sender.or(() -> most(rowsOfUnit)).filter(name -> !name.isEmpty());
        return new ReturnReading(table, unit, returns, problems);
    }

    /// The sender by the file's name, else by what stands above the table.
    private Optional<String> sender(Understanding table) {
        return units.in(table.fileName())
                .or(() -> table.lines().stream()
                        .filter(line -> Words.list("unit.line").stream().anyMatch(line::contains))
                        .flatMap(line -> units.in(line).stream())
                        .findFirst())
                .or(() -> table.lines().stream()
                        .flatMap(line -> units.in(line).stream())
                        .findFirst());
    }

    private static Optional<String> most(Map<String, List<SentRow>> rowsOfUnit) {
        return rowsOfUnit.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().size()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static SentRow sentRow(Cells cells, DataRow row) {
        Function<String, String> text = field -> cells.text(row, field);
        return new SentRow(
                row.row() + 1,
                text.apply(ReturnVocabulary.NAME),
                cells.code(row),
                cells.origin(row, ReturnVocabulary.NAME),
                new SentRow.SentFigures(
                        cells.sent(row, ReturnVocabulary.TOTAL),
                        cells.sent(row, ReturnVocabulary.PLAN),
                        cells.sent(row, ReturnVocabulary.MONTH),
                        cells.sent(row, ReturnVocabulary.CUMULATIVE)),
                text.apply(ReturnVocabulary.PROGRESS),
                Optional.of(text.apply(ReturnVocabulary.PROBLEMS))
                        .filter(problem -> !Words.noProblem(problem))
                        .orElse(""),
                Words.started(text.apply(ReturnVocabulary.STARTED)));
    }
}
