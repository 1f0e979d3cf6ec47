package org.luodi.platform.projects.checker.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luodi.platform.projects.checker.figures.PrintedNumber;

/// Finds the tables in a text: runs of lines whose cells are parted by tabs.
public final class TableReading {

    private static final Pattern NUMBER = Pattern.compile("\\s*([-+]?\\d[\\d,]*(?:\\.\\d+)?)\\s*(%?)\\s*");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern UNIT = Pattern.compile("(" + Words.pattern("unit.yi") + ")|("
            + Words.pattern("unit.qian") + ")|(" + Words.pattern("unit.wan") + ")");
    private static final Pattern NUMERAL =
            Pattern.compile("^\\(?" + Words.pattern("numerals") + "{1,3}(?:[).\u3001\uFF0E]|$)");
    private static final String ROLE_PREFIX = "column.";

    private record CellText(String text, int start, int end) {}

    private final Periods periods;
    private final String text;
    private final List<Table> tables = new ArrayList<>();

    private TableReading(String text) {
        this.text = text;
        this.periods = new Periods(text);
    }

    /// @param text half-width digits and punctuation, as [PlainText] makes them
    public static List<Table> read(String text) {
        TableReading reading = new TableReading(text);
        reading.findTables();
        return reading.tables;
    }

    private void findTables() {
        List<List<CellText>> lines = new ArrayList<>();
        String above = "";
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (line.contains("\t")) {
                lines.add(cells(line, start));
            } else if (!line.isBlank()) {
                table(lines, above);
                lines.clear();
                above = line;
            }
            start += line.length() + 1;
        }
        table(lines, above);
    }

    private static List<CellText> cells(String line, int lineStart) {
        List<CellText> cells = new ArrayList<>();
        int start = lineStart;
        for (String cell : line.split("\t", -1)) {
            int lead = cell.length() - cell.stripLeading().length();
            cells.add(new CellText(
                    cell.strip(), start + lead, start + lead + cell.strip().length()));
            start += cell.length() + 1;
        }
        return cells;
    }

    private void table(List<List<CellText>> lines, String above) {
        int header = 0;
        while (header < lines.size() && !hasFigures(lines.get(header))) {
            header++;
        }
        if (header == 0 || header == lines.size()) {
            return;
        }
        Optional<Integer> unit = Words.in(above, "table.unit") ? power(above) : Optional.empty();
        List<Table.Column> columns = columns(lines.subList(0, header), unit);
        if (columns.isEmpty()) {
            return;
        }
        int names = nameColumn(lines.subList(0, header));
        List<Table.Row> rows = new ArrayList<>();
        for (List<CellText> line : lines.subList(header, lines.size())) {
            row(line, columns, names).ifPresent(rows::add);
        }
        tables.add(new Table(columns, withSubtotals(rows)));
    }

    /// Where only some rows are numbered 一、二、, those are the sums of the rows below them.
    private static List<Table.Row> withSubtotals(List<Table.Row> rows) {
        boolean all = rows.stream()
                .filter(row -> row.kind() == Table.RowKind.PART)
                .allMatch(row -> NUMERAL.matcher(row.first()).find());
        return rows.stream()
                .map(row -> !all
                                && row.kind() == Table.RowKind.PART
                                && NUMERAL.matcher(row.first()).find()
                        ? row.as(Table.RowKind.SUBTOTAL)
                        : row)
                .toList();
    }

    /// Titles may have years in them; a row of figures has at least one cell that is nothing but a number.
    private static boolean hasFigures(List<CellText> cells) {
        return cells.stream().skip(1).anyMatch(cell -> NUMBER.matcher(cell.text).matches());
    }

    private static List<Table.Column> columns(List<List<CellText>> header, Optional<Integer> unit) {
        int width = header.stream().mapToInt(List::size).max().orElse(0);
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int index = i;
            String title = String.join(
                    "/",
                    header.stream()
                            .filter(line -> index < line.size())
                            .map(line -> line.get(index).text)
                            .filter(cell -> !cell.isEmpty())
                            .distinct()
                            .toList());
            role(title)
                    .ifPresent(role -> columns.add(
                            new Table.Column(index, title, role, power(title).or(() -> unit))));
        }
        return columns;
    }

    /// The role whose word ends last in the title, for what a title is comes last in it: 年计划投资完成率 is a rate.
    private static Optional<Role> role(String title) {
        String plain = BRACKETS.matcher(title).replaceAll("");
        Role found = null;
        int bestEnd = -1;
        int bestLength = 0;
        for (Role role : Role.values()) {
            for (String word : Words.list(ROLE_PREFIX + role.name())) {
                int end = plain.lastIndexOf(word) + word.length();
                if (plain.contains(word) && (end > bestEnd || (end == bestEnd && word.length() > bestLength))) {
                    found = role;
                    bestEnd = end;
                    bestLength = word.length();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Integer> power(String words) {
        Matcher matcher = UNIT.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (matcher.group(1) != null) {
            return Optional.of(4);
        }
        return Optional.of(matcher.group(2) != null ? -1 : 0);
    }

    /// The column of names by its title, else -1.
    private static int nameColumn(List<List<CellText>> header) {
        for (String key : Words.keys("table.names.")) {
            for (List<CellText> line : header) {
                for (int i = 0; i < line.size(); i++) {
                    if (Words.in(line.get(i).text, key)) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    /// The name of a row: 合计 wherever it stands before the figures, else the cell in the column of names, else the
    /// first words.
    private static String name(List<CellText> line, int firstFigure, int names) {
        List<String> words = line.subList(0, Math.min(firstFigure, line.size())).stream()
                .map(CellText::text)
                .filter(cell -> !cell.isEmpty() && !NUMBER.matcher(cell).matches())
                .toList();
        Optional<String> sum =
                words.stream().filter(cell -> kind(cell) != Table.RowKind.PART).findFirst();
        String named = names >= 0 && names < line.size() ? line.get(names).text : "";
        boolean usable = !named.isEmpty() && !NUMBER.matcher(named).matches();
        return sum.orElseGet(() -> usable ? named : words.isEmpty() ? "" : words.getFirst());
    }

    private Optional<Table.Row> row(List<CellText> line, List<Table.Column> columns, int names) {
        String name = name(line, columns.getFirst().index(), names);
        List<Figure> figures = new ArrayList<>();
        for (Table.Column column : columns) {
            if (column.index() < line.size()) {
                figure(name, line.get(column.index()), column).ifPresent(figures::add);
            }
        }
        String first = line.getFirst().text;
        boolean within = Words.starts(first, "parts") || Words.starts(name, "parts");
        Table.RowKind kind = within ? Table.RowKind.WITHIN : kind(name);
        return figures.isEmpty() ? Optional.empty() : Optional.of(new Table.Row(name, first, kind, figures));
    }

    private Optional<Figure> figure(String name, CellText cell, Table.Column column) {
        Matcher matcher = NUMBER.matcher(cell.text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (!matcher.group(2).isEmpty() && column.role().kind() != Kind.PERCENT) {
            return Optional.empty();
        }
        String digits = matcher.group(1).replace(",", "");
        PrintedNumber number = column.role().kind() == Kind.COUNT
                ? PrintedNumber.count(digits)
                : PrintedNumber.of(digits)
                        .scaled(
                                column.role().kind() == Kind.MONEY
                                        ? column.power().orElse(0)
                                        : 0);
        Place place = new Place(cell.start, cell.end);
        int month = periods.monthAt(0, cell.start);
        return Optional.of(new Figure(column.role(), number, cell.text, place, name, month, true));
    }

    private static Table.RowKind kind(String name) {
        String plain = name.replaceAll("\\s", "");
        if (Words.list("table.total").contains(plain)) {
            return Table.RowKind.TOTAL;
        }
        if (Words.list("table.whole").contains(plain)) {
            return Table.RowKind.WHOLE;
        }
        return Words.in(plain, "table.subtotal") ? Table.RowKind.SUBTOTAL : Table.RowKind.PART;
    }
}
