package org.luodi.sheets;

import java.util.Arrays;

/// One row as it stands in the sheet. Readers fill and reuse one object row after row; [#copy()] keeps it.
final class GridRow {
    private static final String EMPTY = "";

    private int index;
    private boolean hidden;
    private int width;
    private CellValue[] values = new CellValue[32];
    private String[] raws = new String[32];

    /// Forgets the former row and begins the one with this index, counted from 0.
    void begin(int newIndex, boolean isHidden) {
        Arrays.fill(values, 0, width, CellValue.BLANK);
        Arrays.fill(raws, 0, width, EMPTY);
        index = newIndex;
        hidden = isHidden;
        width = 0;
    }

    void set(int column, CellValue value, String raw) {
        if (column >= values.length) {
            int length = Math.max(column + 1, values.length * 2);
            values = Arrays.copyOf(values, length);
            raws = Arrays.copyOf(raws, length);
        }
        while (width <= column) {
            values[width] = CellValue.BLANK;
            raws[width++] = EMPTY;
        }
        values[column] = value;
        raws[column] = raw;
    }

    int index() {
        return index;
    }

    boolean isHidden() {
        return hidden;
    }

    /// One past the last cell that was set.
    int width() {
        return width;
    }

    CellValue value(int column) {
        return column < width ? values[column] : CellValue.BLANK;
    }

    String raw(int column) {
        return column < width ? raws[column] : EMPTY;
    }

    boolean isBlank(int column) {
        return column >= width || values[column] instanceof CellValue.Blank;
    }

    int filled() {
        int filled = 0;
        for (int column = 0; column < width; column++) {
            if (!(values[column] instanceof CellValue.Blank)) {
                filled++;
            }
        }
        return filled;
    }

    GridRow copy() {
        GridRow copy = new GridRow();
        copy.index = index;
        copy.hidden = hidden;
        copy.width = width;
        copy.values = Arrays.copyOf(values, width);
        copy.raws = Arrays.copyOf(raws, width);
        return copy;
    }
}
