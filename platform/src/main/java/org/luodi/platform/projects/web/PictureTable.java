package org.luodi.platform.projects.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.luodi.platform.projects.ledger.CellPicture;
import org.luodi.platform.projects.ledger.store.Understood;

/// A picture of a sheet made ready for a table of HTML: merged cells span, marks have become classes.
///
/// @param heads the columns that are shown
/// @param titled whether the columns' titles must be told because the header is not in the picture
public record PictureTable(CellPicture picture, List<Head> heads, List<Line> lines, boolean titled) {
    private static final Pattern NUMBER = Pattern.compile("[-\u2212+]?[\\d,]+(\\.\\d+)?%?");
    private static final Set<String> TELLING = Set.of("projectName", "monthDone", "cumulativeDone");
    private static final int ROWS_AROUND = 2;

    /// A column that is shown.
    ///
    /// @param skips whether columns were left out before it
    public record Head(String letters, String title, boolean skips) {}

    /// A row of the sheet.
    ///
    /// @param number counted from 1 in the sheet
    public record Line(int number, List<Cell> cells) {}

    /// A cell to be drawn.
    ///
    /// @param look classes of the style sheet
    /// @param mark why it is marked; empty when it is not
    public record Cell(String text, String look, Optional<CellPicture.Kind> mark, int columns, int rows) {}

    /// The whole picture.
    public static PictureTable of(CellPicture picture) {
        return of(picture, List.of());
    }

    /// The picture; around a sought cell only what tells of it: its own column, the project's name and the two amounts
    /// that are compared month by month, in the rows next to it.
    ///
    /// @param columns as understood
    public static PictureTable of(CellPicture picture, List<Understood.Column> columns) {
        Optional<CellPicture.Mark> sought = picture.marks().stream()
                .filter(mark -> mark.kind() == CellPicture.Kind.SOUGHT)
                .findFirst();
        int width = picture.letters().size();
        List<Integer> shownColumns = sought.map(mark -> telling(mark, columns, width))
                .orElseGet(() -> IntStream.range(0, width).boxed().toList());
        List<Integer> shownRows = IntStream.range(0, picture.grid().size())
                .filter(row -> sought.map(mark -> Math.abs(row - mark.row()) <= ROWS_AROUND)
                                .orElse(true)
                        || isHeader(picture, row))
                .boxed()
                .toList();
        boolean headless = sought.isPresent() && shownRows.stream().noneMatch(row -> isHeader(picture, row));
        return new PictureTable(
                picture, heads(picture, shownColumns, columns), lines(picture, shownColumns, shownRows), headless);
    }

    private static List<Integer> telling(CellPicture.Mark sought, List<Understood.Column> columns, int width) {
        TreeSet<Integer> kept = new TreeSet<>(Set.of(sought.column()));
        columns.stream()
                .filter(column -> column.field().map(TELLING::contains).orElse(false) && column.index() < width)
                .forEach(column -> kept.add(column.index()));
        return List.copyOf(kept);
    }

    private static boolean isHeader(CellPicture picture, int row) {
        return picture.marks().stream().anyMatch(mark -> mark.row() == row && mark.kind() == CellPicture.Kind.HEADER);
    }

    private static List<Head> heads(CellPicture picture, List<Integer> shown, List<Understood.Column> columns) {
        List<Head> heads = new ArrayList<>();
        int expected = 0;
        for (int column : shown) {
            String title = columns.stream()
                    .filter(one -> one.index() == column)
                    .map(Understood.Column::title)
                    .findFirst()
                    .orElse("");
            heads.add(new Head(picture.letters().get(column), title, column != expected));
            expected = column + 1;
        }
        return heads;
    }

    private static List<Line> lines(CellPicture picture, List<Integer> columns, List<Integer> rows) {
        Map<Place, CellPicture.Kind> marks = new HashMap<>();
        // A cell that is both read and doubted is shown as doubted: later kinds say more.
        picture.marks()
                .forEach(mark -> marks.merge(
                        new Place(mark.row(), mark.column()),
                        mark.kind(),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other));
        List<Line> lines = new ArrayList<>();
        for (int row : rows) {
            List<Cell> cells = new ArrayList<>();
            for (int column : columns) {
                Optional<CellPicture.Region> merged = picture.merged().stream()
                        .filter(region -> covers(region, row, column))
                        .findFirst();
                if (merged.isEmpty()) {
                    cells.add(cell(picture, marks, new Place(row, column), 1, 1));
                } else if (row == first(rows, merged.get().firstRow())
                        && column == first(columns, merged.get().firstColumn())) {
                    CellPicture.Region region = merged.get();
                    int wide = count(columns, region.firstColumn(), region.lastColumn());
                    int high = count(rows, region.firstRow(), region.lastRow());
                    cells.add(cell(picture, marks, new Place(region.firstRow(), region.firstColumn()), wide, high));
                }
            }
            lines.add(new Line(picture.firstRow() + row, cells));
        }
        return lines;
    }

    private static boolean covers(CellPicture.Region region, int row, int column) {
        return row >= region.firstRow()
                && row <= region.lastRow()
                && column >= region.firstColumn()
                && column <= region.lastColumn();
    }

    /// The first one shown from a place on.
    private static int first(List<Integer> shown, int from) {
        return shown.stream().filter(one -> one >= from).findFirst().orElse(from);
    }

    private static int count(List<Integer> shown, int from, int to) {
        return (int) shown.stream().filter(one -> one >= from && one <= to).count();
    }

    private record Place(int row, int column) {}

    private static Cell cell(CellPicture picture, Map<Place, CellPicture.Kind> marks, Place place, int wide, int high) {
        String text = picture.grid().get(place.row()).get(place.column());
        Optional<CellPicture.Kind> mark = Optional.ofNullable(marks.get(place));
        String look = mark.map(PictureTable::look).orElse("")
                + (NUMBER.matcher(text.strip()).matches() ? " n" : "");
        return new Cell(text, look.strip(), mark, wide, high);
    }

    private static String look(CellPicture.Kind kind) {
        return switch (kind) {
            case HEADER -> "header";
            case READ -> "read";
            case SKIPPED -> "skipped";
            case DOUBTED -> "mark red";
            case SOUGHT -> "sought";
        };
    }

    /// The kinds that occur, for the legend.
    public List<CellPicture.Kind> kinds() {
        return picture.marks().stream()
                .map(CellPicture.Mark::kind)
                .distinct()
                .sorted()
                .toList();
    }
}
