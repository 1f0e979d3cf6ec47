package org.luodi.sheets;

import java.util.ArrayList;
import java.util.List;

/// Takes the picture of a sheet.
final class Snapshots {
    private static final int LONGEST = 500;

    private Snapshots() {}

    /// The picture begins at the top of the sheet, or shortly above a header that lies too far down.
    static Snapshot of(Grid grid, Header header) {
        int first = header.lastRow() < Snapshot.MAX_ROWS / 2 ? 0 : Math.max(0, header.firstRow() - 5);
        int last = Math.min(grid.lastRow(), first + Snapshot.MAX_ROWS - 1);
        int width = 0;
        for (GridRow row : grid.rowsFrom(first)) {
            if (row.index() > last) {
                break;
            }
            width = Math.max(width, Math.min(row.width(), Snapshot.MAX_COLUMNS));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int index = first; index <= last; index++) {
            List<String> cells = new ArrayList<>(width);
            for (int column = 0; column < width; column++) {
                String raw = grid.raw(index, column);
                cells.add(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
            }
            rows.add(List.copyOf(cells));
        }
        int right = width;
        List<Merged> merged = grid.merges().all().stream()
                .filter(region ->
                        region.firstRow() <= last && region.lastRow() >= first && region.firstColumn() < right)
                .toList();
        return new Snapshot(rows, first, merged);
    }
}
