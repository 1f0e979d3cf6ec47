package org.luodi.sheets;

import java.util.List;
import java.util.Optional;
import org.luodi.standards.MoneyUnit;

/// What is known of a table before its first row is read; the components as in [Understanding].
public record TableHead(
        String fileName, String sheetName, List<String> lines, Header header, Optional<MoneyUnit> unit) {
    public TableHead {
        lines = List.copyOf(lines);
    }

    /// The unit in which the column of `field` is given: its own, else the table's.
    public Optional<MoneyUnit> unitOf(String field) {
        return header.column(field).flatMap(Column::unit).or(() -> unit);
    }
}
