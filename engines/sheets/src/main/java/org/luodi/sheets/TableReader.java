package org.luodi.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.sheets.Unreadable.Reason;
import org.luodi.standards.MoneyUnit;

/// Finds and reads the table that people meant.
///
/// ```java
/// var reader = new TableReader(Vocabulary.of(List.of(
///         new Field("projectName", FieldKind.TEXT, true, List.of("项目名称", "建设项目名称")),
///         new Field("completed", FieldKind.MONEY, false, List.of("完成投资/累计", "1-9月累计")))));
/// Understanding found = reader.read(Source.of(Path.of("九月.xlsx")));
/// ```
///
/// Safe for use by several threads. Every method throws [Unreadable] and nothing else when the file is at fault.
public final class TableReader {
    private static final int MAX_LINES = 100;

    private final Vocabulary vocabulary;
    private final Limits limits;

    public TableReader(Vocabulary vocabulary) {
        this(vocabulary, Limits.standard());
    }

    public TableReader(Vocabulary vocabulary, Limits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    /// A sheet with a table in it.
    private record Candidate(Grid grid, HeaderFinder.Found found) {}

    /// The table that fits the vocabulary best, with everything that was understood.
    ///
    /// @throws Unreadable when the file cannot be read or holds no table
    public Understanding read(Source source) {
        return guarded(source, () -> {
            Book book = Books.open(source, limits);
            List<Candidate> candidates = candidates(book, load(book));
            List<String> others = candidates.stream()
                    .skip(1)
                    .filter(other -> isTable(other, candidates.getFirst()))
                    .map(other -> other.grid().name())
                    .toList();
            return understand(source, book, candidates.getFirst(), others);
        });
    }

    /// All tables of the file, one for each sheet that has one: the best first, the others in the order of the sheets.
    ///
    /// @throws Unreadable as [#read]
    public List<Understanding> readAll(Source source) {
        return guarded(source, () -> {
            Book book = Books.open(source, limits);
            List<Candidate> candidates = candidates(book, load(book));
            return candidates.stream()
                    .filter(each -> each == candidates.getFirst() || isTable(each, candidates.getFirst()))
                    .map(each -> understand(source, book, each, List.of()))
                    .toList();
        });
    }

    /// Reads a big file row by row; memory is bounded by the texts that an xlsx shares between its cells, not by its
    /// rows.
    ///
    /// Formulas count by their stored value; one without is the failure `#CALC!`. When an [Unreadable] is thrown after
    /// rows were
    /// handed over, these rows must be dropped.
    ///
    /// @throws Unreadable when the file cannot be read or holds no table
    public void stream(Source source, RowSink sink) {
        guarded(source, () -> {
            Book book = Books.open(source, limits);
            List<Grid> windows = new ArrayList<>();
            for (Book.Sheet sheet : book.sheets()) {
                Grid window = new Grid(sheet.name(), sheet.hidden(), book.merges(sheet));
                book.read(sheet, window, row -> keep(window, row));
                windows.add(window);
            }
            Candidate best = candidates(book, windows).getFirst();
            new StreamedTable(
                            vocabulary, source.name(), best.grid(), best.found().header(), sink)
                    .read(book, book.sheets().get(windows.indexOf(best.grid())));
            return true;
        });
    }

    private static boolean keep(Grid window, GridRow row) {
        window.add(row.copy());
        return window.rowCount() < HeaderFinder.WINDOW;
    }

    private List<Grid> load(Book book) {
        List<Grid> grids = new ArrayList<>();
        int[] cells = {0};
        for (Book.Sheet sheet : book.sheets()) {
            Grid grid = new Grid(sheet.name(), sheet.hidden(), book.merges(sheet));
            book.read(sheet, grid, row -> {
                cells[0] += 1 + row.filled();
                if (cells[0] > limits.maxCells()) {
                    throw new Unreadable(Reason.TOO_LARGE, "more than " + limits.maxCells() + " cells");
                }
                if (row.width() > 0 || row.isHidden()) {
                    grid.add(row.copy());
                }
                return true;
            });
            grids.add(grid);
        }
        book.evaluate(grids);
        return grids;
    }

    /// The sheets with a table, the best first. A hidden sheet counts only when no visible one has a table.
    private List<Candidate> candidates(Book book, List<Grid> grids) {
        List<Candidate> found = new ArrayList<>();
        for (Grid grid : grids) {
            HeaderFinder.Found header = new HeaderFinder(grid, vocabulary).find();
            if (header != null) {
                found.add(new Candidate(grid, header));
            }
        }
        if (found.isEmpty()) {
            throw new Unreadable(Reason.NO_TABLE, "no table in " + book.sheets().size() + " sheets");
        }
        Candidate best = found.stream()
                .max(Comparator.comparing((Candidate each) -> !each.grid().isHidden())
                        .thenComparingDouble(each -> each.found().score())
                        .thenComparingInt(each -> -grids.indexOf(each.grid())))
                .orElseThrow();
        found.remove(best);
        found.addFirst(best);
        return found;
    }

    /// A further sheet counts as a table when it matches at least half as many fields as the best one, and two at
    /// least.
    private static boolean isTable(Candidate other, Candidate best) {
        return other.found().matched() >= 2
                && other.found().matched() * 2 >= best.found().matched();
    }

    private Understanding understand(Source source, Book book, Candidate candidate, List<String> others) {
        Grid grid = candidate.grid();
        Header header = candidate.found().header();
        TableRows rows = TableRows.read(grid, header, vocabulary);
        List<String> lines = lines(grid, header);
        Optional<MoneyUnit> unit = UnitLine.find(lines).or(() -> UnitLine.find(rows.notes()));
        Hidden hidden = new Hidden(
                rows.hidden(),
                header.columns().stream()
                        .map(Column::index)
                        .filter(grid.hiddenColumns::get)
                        .toList(),
                book.sheets().stream()
                        .filter(Book.Sheet::hidden)
                        .map(Book.Sheet::name)
                        .toList());
        return new Understanding(
                source.name(),
                grid.name(),
                lines,
                header,
                unit,
                rows.data(),
                rows.skipped(),
                Snapshots.of(grid, header),
                hidden,
                others);
    }

    /// The texts above the header, the first hundred.
    static List<String> lines(Grid grid, Header header) {
        List<String> lines = new ArrayList<>();
        for (GridRow row : grid.rows()) {
            if (row.index() >= header.firstRow() || lines.size() >= MAX_LINES) {
                break;
            }
            for (int column = 0; column < row.width(); column++) {
                if (!row.isBlank(column)) {
                    lines.add(row.raw(column).strip());
                }
            }
        }
        return lines;
    }

    /// Whatever damage does inside the parsers, the caller sees one kind of exception.
    private static <T> T guarded(Source source, Reading<T> reading) {
        try {
            return reading.read();
        } catch (SinkFailure e) {
            throw e.original();
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable(Reason.BROKEN, source.name() + " is damaged", e);
        }
    }

    private interface Reading<T> {
        T read();
    }

    /// Carries what the caller's own sink threw past [#guarded] unchanged.
    static final class SinkFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RuntimeException original;

        SinkFailure(RuntimeException original) {
            super(original);
            this.original = original;
        }

        RuntimeException original() {
            return original;
        }
    }
}
