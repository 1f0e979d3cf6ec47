package org.luodi.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luodi.sheets.CellMarks.CellMark;

/// Cells of any workbook written as an xlsx, each at its own address, with marks.
final class WrittenCopy {
    private static final int MIN_WIDTH = 6;
    private static final int MAX_WIDTH = 48;
    private static final int SHOWN_WIDTH = 60;

    private final Worksheet to;
    private final CellMarks marks;
    private final Map<Integer, Integer> widths = new TreeMap<>();

    private WrittenCopy(Worksheet to, CellMarks marks) {
        this.to = to;
        this.marks = marks;
    }

    static byte[] of(Book book, int size, Map<Book.Sheet, CellMarks> marks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(size + 8192);
        try (Workbook copy = new Workbook(out, "Luodi", "1.0")) {
            for (Book.Sheet sheet : book.sheets()) {
                CellMarks here = marks.getOrDefault(sheet, new CellMarks(new TreeMap<>()));
                new WrittenCopy(copy.newWorksheet(SheetWriter.safeName(sheet.name())), here).write(book, sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Book book, Book.Sheet sheet) {
        Merges merges = book.merges(sheet);
        Grid grid = new Grid(sheet.name(), sheet.hidden(), merges);
        book.read(sheet, grid, row -> {
            for (int column = 0; column < row.width(); column++) {
                write(row, column);
            }
            return true;
        });
        for (Merged region : merges.all()) {
            to.range(region.firstRow(), region.firstColumn(), region.lastRow(), region.lastColumn())
                    .merge();
        }
        marks.each(this::mark);
        widths.forEach((column, width) -> to.width(column, width));
    }

    private void write(GridRow row, int column) {
        switch (row.value(column)) {
            case CellValue.Blank ignored -> {}
            case CellValue.Number number -> {
                to.value(row.index(), column, number.value());
                if (number.percent()) {
                    to.style(row.index(), column).format("0.00%").set();
                }
            }
            case CellValue.Text text -> to.value(row.index(), column, Defused.defuse(text.text()));
            case CellValue.Failure failure -> to.value(row.index(), column, failure.code());
        }
        int shown = SheetWriter.shownWidth(row.raw(column));
        if (shown > 0 && shown <= SHOWN_WIDTH) {
            widths.merge(column, Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, shown + 2)), Math::max);
        }
    }

    private void mark(int row, int column, CellMark mark) {
        to.style(row, column).fillColor(mark.tone().rgb()).set();
        to.comment(row, column, mark.words());
    }
}
