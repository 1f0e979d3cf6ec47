package org.luodi.sheets;

/// A merged region; rows and columns counted from 0, both ends included.
public record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    int rows() {
        return lastRow - firstRow + 1;
    }

    int columns() {
        return lastColumn - firstColumn + 1;
    }
}
