package org.luodi.sheets;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.luodi.sheets.MarkedWorkbook.Mark;
import org.luodi.sheets.MarkedWorkbook.Tone;

/// The marks of one sheet, by row and column counted from 0.
record CellMarks(NavigableMap<Integer, NavigableMap<Integer, CellMark>> rows) {

    /// What is said of one cell.
    record CellMark(Tone tone, String words) {
        private CellMark and(CellMark other) {
            Tone graver = tone.compareTo(other.tone) <= 0 ? tone : other.tone;
            return words.equals(other.words)
                    ? new CellMark(graver, words)
                    : new CellMark(graver, words + "\n" + other.words);
        }
    }

    /// Takes a mark with its place.
    interface Each {
        void take(int row, int column, CellMark mark);
    }

    static CellMarks of(List<Mark> marks) {
        NavigableMap<Integer, NavigableMap<Integer, CellMark>> rows = new TreeMap<>();
        for (Mark mark : marks) {
            Merged cell = A1.region(mark.cell() + ":" + mark.cell());
            if (cell == null) {
                throw new IllegalArgumentException("not a cell: " + mark.cell());
            }
            rows.computeIfAbsent(cell.firstRow(), row -> new TreeMap<>())
                    .merge(cell.firstColumn(), new CellMark(mark.tone(), mark.words()), CellMark::and);
        }
        return new CellMarks(rows);
    }

    NavigableMap<Integer, CellMark> inRow(int row) {
        return rows.getOrDefault(row, new TreeMap<>());
    }

    void each(Each each) {
        rows.forEach((row, cells) -> cells.forEach((column, mark) -> each.take(row, column, mark)));
    }
}
