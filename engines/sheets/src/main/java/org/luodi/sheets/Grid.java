package org.luodi.sheets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A whole small sheet, or the first rows of a big one.
final class Grid {
    /// A formula whose result the file does not hold.
    ///
    /// @param text the formula, or empty when it only refers to the shared formula `shared`
    /// @param shared number of the shared formula, or -1
    /// @param format how its result is shown
    record Pending(int row, int column, String text, int shared, CellFormat format) {}

    /// The cell that spells a shared formula out.
    record SharedFormula(int row, int column, String text) {}

    private final String name;
    private final boolean hidden;
    private final TreeMap<Integer, GridRow> rows = new TreeMap<>();
    private final Merges merges;
    final BitSet hiddenColumns = new BitSet();
    final List<Pending> pending = new ArrayList<>();
    final Map<Integer, SharedFormula> shared = new HashMap<>();

    Grid(String name, boolean hidden, Merges merges) {
        this.name = name;
        this.hidden = hidden;
        this.merges = merges;
    }

    String name() {
        return name;
    }

    boolean isHidden() {
        return hidden;
    }

    Merges merges() {
        return merges;
    }

    void add(GridRow row) {
        rows.put(row.index(), row);
    }

    int rowCount() {
        return rows.size();
    }

    @Nullable
    GridRow row(int index) {
        return rows.get(index);
    }

    Iterable<GridRow> rows() {
        return rows.values();
    }

    /// Rows from `first` on, in order.
    Iterable<GridRow> rowsFrom(int first) {
        return rows.tailMap(first, true).values();
    }

    /// Index of the last row that was set, or -1.
    int lastRow() {
        return rows.isEmpty() ? -1 : rows.lastKey();
    }

    CellValue value(int row, int column) {
        GridRow found = rows.get(row);
        return found == null ? CellValue.BLANK : found.value(column);
    }

    String raw(int row, int column) {
        GridRow found = rows.get(row);
        return found == null ? "" : found.raw(column);
    }

    /// What a reader sees at this place: the value of the merged region that covers it, else its own.
    String shown(int row, int column) {
        Merged region = merges.at(row, column);
        return region == null ? raw(row, column) : raw(region.firstRow(), region.firstColumn());
    }
}
