package org.luodi.sheets;

import java.util.List;

/// What the sender hid. It is read like everything else; the reader of the findings ought to know.
///
/// @param rows data rows of the table that are hidden, counted from 0
/// @param columns titled columns of the table that are hidden, counted from 0
/// @param sheets names of the workbook's hidden sheets
public record Hidden(List<Integer> rows, List<Integer> columns, List<String> sheets) {
    /// Nothing hidden.
    public static final Hidden NONE = new Hidden(List.of(), List.of(), List.of());

    public Hidden {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        sheets = List.copyOf(sheets);
    }
}
