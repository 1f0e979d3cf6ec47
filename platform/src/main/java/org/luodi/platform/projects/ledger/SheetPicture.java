package org.luodi.platform.projects.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.ledger.CellPicture.Kind;
import org.luodi.platform.projects.ledger.CellPicture.Mark;
import org.luodi.platform.projects.ledger.CellPicture.Region;
import org.luodi.platform.projects.ledger.store.Contents;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.sheets.CellRef;
import org.luodi.sheets.Column;
import org.luodi.sheets.DataRow;
import org.luodi.sheets.Merged;
import org.luodi.sheets.Source;
import org.luodi.sheets.TableReader;
import org.luodi.sheets.Understanding;
import org.luodi.sheets.Unreadable;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Component;

/// Draws sheets from the bytes as sent.
@Component
class SheetPicture {
    /// Rows above and below a sought cell.
    private static final int AROUND = 4;

    private final FileReading reading;
    private final Contents contents;
    private final Reviews reviews;

    SheetPicture(FileReading reading, Contents contents, Reviews reviews) {
        this.reading = reading;
        this.contents = contents;
        this.reviews = reviews;
    }

    CellPicture draw(CountyCode county, ReturnFile file, Optional<String> cell) {
        Understanding table = understand(county, file);
        Optional<Cell> sought = cell.map(Cell::parse);
        int first = sought.map(at -> Math.max(0, at.row() - AROUND))
                .orElse(table.snapshot().firstRow());
        int last = sought.map(at -> at.row() + AROUND)
                .orElse(table.snapshot().firstRow() + table.snapshot().grid().size() - 1);
        List<List<String>> grid = new ArrayList<>();
        int width = width(table);
        for (int row = first; row <= last; row++) {
            grid.add(line(table, row, width));
        }
        while (!grid.isEmpty() && grid.getLast().stream().allMatch(String::isEmpty)) {
            grid.removeLast();
        }
        Cut cut = new Cut(first, first + grid.size() - 1, width);
        List<String> letters = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            letters.add(CellRef.columnName(column));
        }
        return new CellPicture(
                file.name(),
                table.sheetName(),
                first + 1,
                letters,
                grid,
                table.snapshot().merged().stream()
                        .flatMap(region -> cut.region(region).stream())
                        .toList(),
                marks(cut, table, sought, doubted(county, file, table.sheetName())));
    }

    private Understanding understand(CountyCode county, ReturnFile file) {
        try {
            return new TableReader(reading.vocabulary(county))
                    .read(Source.of(file.name(), contents.of(county, file.sha256())));
        } catch (Unreadable unreadable) {
            throw ReturnFiles.refusal(file.name(), unreadable);
        }
    }

    private static int width(Understanding table) {
        int drawn = table.snapshot().grid().isEmpty()
                ? 0
                : table.snapshot().grid().getFirst().size();
        return table.header().columns().stream().mapToInt(Column::index).reduce(drawn, (a, b) -> Math.max(a, b + 1));
    }

    /// A line as the snapshot shows it; further down than it reaches, what was read of the row.
    private static List<String> line(Understanding table, int row, int width) {
        List<String> line = new ArrayList<>(Collections.nCopies(width, ""));
        int inside = row - table.snapshot().firstRow();
        if (inside >= 0 && inside < table.snapshot().grid().size()) {
            List<String> shown = table.snapshot().grid().get(inside);
            for (int column = 0; column < Math.min(width, shown.size()); column++) {
                line.set(column, shown.get(column));
            }
            return line;
        }
        table.rows().stream()
                .filter(data -> data.row() == row)
                .findFirst()
                .ifPresent(
                        data -> data.cells().forEach(cell -> line.set(cell.ref().column(), cell.raw())));
        return line;
    }

    private Set<String> doubted(CountyCode county, ReturnFile file, String sheet) {
        Set<String> cells = new HashSet<>();
        reviews.of(county, file.month()).review().doubts().stream()
                .flatMap(doubt -> doubt.findings().stream())
                .flatMap(finding -> finding.sent().origin().stream())
                .filter(origin ->
                        origin.file().equals(file.name()) && origin.sheet().equals(sheet))
                .map(Origin::cell)
                .forEach(cells::add);
        return cells;
    }

    private static List<Mark> marks(Cut cut, Understanding table, Optional<Cell> sought, Set<String> doubted) {
        List<Mark> marks = new ArrayList<>();
        for (Column column : table.header().columns()) {
            for (int row = table.header().firstRow(); row <= table.header().lastRow(); row++) {
                cut.mark(row, column.index(), Kind.HEADER).ifPresent(marks::add);
            }
        }
        for (DataRow row : table.rows()) {
            row.cells()
                    .forEach(cell -> cut.mark(
                                    cell.ref().row(),
                                    cell.ref().column(),
                                    doubted.contains(cell.ref().a1()) ? Kind.DOUBTED : Kind.READ)
                            .ifPresent(marks::add));
        }
        table.skipped().forEach(row -> {
            for (int column = 0; column < cut.width(); column++) {
                cut.mark(row.row(), column, Kind.SKIPPED).ifPresent(marks::add);
            }
        });
        sought.flatMap(at -> cut.mark(at.row(), at.column(), Kind.SOUGHT)).ifPresent(marks::add);
        marks.sort(Comparator.comparingInt(Mark::row).thenComparingInt(Mark::column));
        return marks;
    }

    /// The rows that are drawn, counted from 0, ends included.
    private record Cut(int first, int last, int width) {
        Optional<Mark> mark(int row, int column, Kind kind) {
            return row >= first && row <= last && column < width
                    ? Optional.of(new Mark(row - first, column, kind))
                    : Optional.empty();
        }

        Optional<Region> region(Merged merged) {
            return merged.lastRow() < first || merged.firstRow() > last || merged.firstColumn() >= width
                    ? Optional.empty()
                    : Optional.of(new Region(
                            Math.max(merged.firstRow(), first) - first,
                            Math.min(merged.lastRow(), last) - first,
                            merged.firstColumn(),
                            Math.min(merged.lastColumn(), width - 1)));
        }
    }

    /// A cell's place, counted from 0.
    private record Cell(int row, int column) {
        static Cell parse(String a1) {
            String letters = a1.replaceAll("[0-9]", "");
            String digits = a1.replaceAll("[^0-9]", "");
            if (!(letters + digits).equals(a1) || !letters.matches("[A-Z]{1,3}") || !digits.matches("[0-9]{1,7}")) {
                throw new Refusal("projects.file.no-cell", "not a cell: " + a1, a1);
            }
            int column = letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
            return new Cell(Integer.parseInt(digits) - 1, column - 1);
        }
    }
}
