package org.luodi.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes tables as an xlsx that opens in Excel and WPS and prints well: title, unit line, header frozen and repeated
/// on each
/// page, widths, numbers as numbers, A4 landscape one page wide.
///
/// Text that a spreadsheet program would take for a formula (it begins with = + - @ or a tab) is made harmless by an
/// apostrophe;
/// [TableReader] takes the apostrophe away again. Memory is bounded: rows are written as they come.
///
/// ```java
/// try (var writer = new SheetWriter(out)) {
///     writer.write(layout, rows);
/// }
/// ```
public final class SheetWriter implements AutoCloseable {
    private static final int FLUSH_ROWS = 500;
    private static final int SAMPLE_ROWS = 200;
    private static final int MIN_WIDTH = 8;
    private static final int MAX_WIDTH = 48;
    private static final String FONT = "宋体";
    private static final String TITLE_FONT = "黑体";

    private final Workbook book;

    /// A writer to `out`, which stays open.
    public SheetWriter(OutputStream out) {
        this.book = new Workbook(out, "Luodi", "1.0");
        book.setGlobalDefaultFont(FONT, 11);
    }

    /// Writes one sheet.
    ///
    /// @param rows each a list of [String], [Number] (exact: [BigDecimal] is not rounded), [LocalDate],
    ///     [Boolean] or null, by column; further values are written as their text
    public void write(SheetLayout layout, Iterable<? extends List<? extends @Nullable Object>> rows) {
        Worksheet sheet = book.newWorksheet(safeName(layout.sheetName()));
        int headerRow = writeTop(sheet, layout);
        int firstRow = headerRow + writeHeader(sheet, layout.columns(), headerRow);
        page(sheet, headerRow, firstRow);
        int[] widths = titleWidths(layout.columns());
        int row = firstRow;
        for (List<? extends @Nullable Object> values : rows) {
            writeRow(sheet, row, layout.columns(), values);
            if (row - firstRow < SAMPLE_ROWS) {
                widen(widths, values);
            }
            row++;
            if (row - firstRow == SAMPLE_ROWS) {
                setWidths(sheet, layout.columns(), widths);
            }
            if (row - firstRow >= SAMPLE_ROWS && row % FLUSH_ROWS == 0) {
                flush(sheet);
            }
        }
        if (row - firstRow < SAMPLE_ROWS) {
            setWidths(sheet, layout.columns(), widths);
        }
        finish(sheet);
    }

    /// Title and unit line; returns the row below them.
    private static int writeTop(Worksheet sheet, SheetLayout layout) {
        int last = layout.columns().size() - 1;
        int row = 0;
        if (!layout.title().isEmpty()) {
            sheet.value(row, 0, Defused.defuse(layout.title()));
            merge(sheet, row, 0, row, last);
            sheet.range(row, 0, row, last)
                    .style()
                    .fontName(TITLE_FONT)
                    .fontSize(16)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
            sheet.rowHeight(row++, 30);
        }
        if (!layout.unitLine().isEmpty()) {
            sheet.value(row, last, Defused.defuse(layout.unitLine()));
            sheet.style(row++, last).horizontalAlignment("right").set();
        }
        return row;
    }

    private static int writeHeader(Worksheet sheet, List<SheetColumn> columns, int firstRow) {
        List<String[]> titles = new ArrayList<>();
        int levels = 1;
        for (SheetColumn column : columns) {
            String[] parts = column.title().split("/", 3);
            titles.add(parts);
            levels = Math.max(levels, parts.length);
        }
        int lastRow = firstRow + levels - 1;
        for (int column = 0; column < columns.size(); column++) {
            String[] parts = titles.get(column);
            for (int level = 0; level < parts.length; level++) {
                if (column == 0 || !sameGroup(titles.get(column - 1), parts, level)) {
                    sheet.value(firstRow + level, column, Defused.defuse(parts[level]));
                }
            }
            if (parts.length < levels) {
                merge(sheet, firstRow + parts.length - 1, column, lastRow, column);
            }
        }
        for (int level = 0; level < levels - 1; level++) {
            mergeGroups(sheet, titles, firstRow, level);
        }
        sheet.range(firstRow, 0, lastRow, columns.size() - 1)
                .style()
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .fillColor("F2F2F2")
                .borderStyle(BorderStyle.THIN)
                .set();
        return levels;
    }

    private static void mergeGroups(Worksheet sheet, List<String[]> titles, int firstRow, int level) {
        int start = 0;
        for (int column = 1; column <= titles.size(); column++) {
            boolean same = column < titles.size() && sameGroup(titles.get(start), titles.get(column), level);
            if (!same) {
                merge(sheet, firstRow + level, start, firstRow + level, column - 1);
                start = column;
            }
        }
    }

    private static boolean sameGroup(String[] one, String[] other, int level) {
        if (one.length <= level + 1 || other.length <= level + 1) {
            return false;
        }
        for (int i = 0; i <= level; i++) {
            if (!one[i].equals(other[i])) {
                return false;
            }
        }
        return true;
    }

    private static void merge(Worksheet sheet, int top, int left, int bottom, int right) {
        if (top != bottom || left != right) {
            sheet.range(top, left, bottom, right).merge();
        }
    }

    private static void page(Worksheet sheet, int headerRow, int firstDataRow) {
        sheet.freezePane(0, firstDataRow);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(headerRow, firstDataRow - 1);
        sheet.footer("— &P —", Position.CENTER);
    }

    private static void writeCell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> sheet.value(row, column, date);
            case Boolean truth -> sheet.value(row, column, truth);
            default -> {
                String text = value.toString();
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column, Defused.defuse(text));
                }
            }
        }
    }

    private static void writeRow(
            Worksheet sheet, int row, List<SheetColumn> columns, List<? extends @Nullable Object> values) {
        for (int column = 0; column < columns.size(); column++) {
            if (column < values.size()) {
                writeCell(sheet, row, column, values.get(column));
            }
            SheetColumn.Format format = columns.get(column).format();
            boolean isText = format == SheetColumn.Format.TEXT;
            sheet.style(row, column)
                    .format(format.pattern())
                    .horizontalAlignment(isText ? "left" : "right")
                    .verticalAlignment("center")
                    .wrapText(isText)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
    }

    private static void widen(int[] widths, List<? extends @Nullable Object> values) {
        for (int column = 0; column < Math.min(widths.length, values.size()); column++) {
            Object value = values.get(column);
            if (value != null) {
                widths[column] = Math.max(widths[column], shownWidth(value.toString()) + 2);
            }
        }
    }

    private static int[] titleWidths(List<SheetColumn> columns) {
        int[] widths = new int[columns.size()];
        for (int column = 0; column < widths.length; column++) {
            String title = columns.get(column).title();
            widths[column] = shownWidth(title.substring(title.lastIndexOf('/') + 1)) + 2;
        }
        return widths;
    }

    private static void setWidths(Worksheet sheet, List<SheetColumn> columns, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            int wanted = columns.get(column).width();
            sheet.width(column, wanted > 0 ? wanted : Math.clamp(widths[column], MIN_WIDTH, MAX_WIDTH));
        }
    }

    /// Chinese characters are twice as wide as letters.
    static int shownWidth(String text) {
        int width = 0;
        for (int i = 0; i < Math.min(text.length(), MAX_WIDTH); i++) {
            width += text.charAt(i) > 0x2e7f ? 2 : 1;
        }
        return width;
    }

    /// A name without the signs that Excel forbids in the names of sheets, at most 31 characters.
    static String safeName(String name) {
        String safe = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        String cut = safe.length() > 31 ? safe.substring(0, 31) : safe;
        return cut.isEmpty() ? "Sheet" : cut;
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void finish(Worksheet sheet) {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the file. Without it the file is not a workbook.
    @Override
    public void close() {
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
