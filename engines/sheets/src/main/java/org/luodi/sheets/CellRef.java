package org.luodi.sheets;

/// The address of a cell.
///
/// @param sheet name of the sheet; for a csv the file's name without its ending
/// @param row counted from 0
/// @param column counted from 0
public record CellRef(String sheet, int row, int column) {
    /// The address as people write it, without the sheet: row 0 and column 0 are `A1`.
    public String a1() {
        return columnName(column) + (row + 1);
    }

    /// The letters of a column counted from 0: 0 is `A`, 26 is `AA`.
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.reverse().toString();
    }

    @Override
    public String toString() {
        return sheet.isEmpty() ? a1() : sheet + "!" + a1();
    }
}
