package org.luodi.sheets;

import java.util.List;

/// How a sheet that is written looks around its rows.
///
/// @param sheetName at most 31 characters; signs that Excel forbids are replaced
/// @param title above the table, across its width; empty for none
/// @param unitLine right below the title, e.g. 单位:万元; empty for none
/// @param columns from left to right
public record SheetLayout(String sheetName, String title, String unitLine, List<SheetColumn> columns) {
    public SheetLayout {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a sheet needs a column");
        }
        columns = List.copyOf(columns);
    }
}
