package org.luodi.sheets;

import java.math.BigDecimal;

/// What stands in a cell, before anybody interprets it.
public sealed interface CellValue {
    /// Nothing, or only spaces.
    Blank BLANK = new Blank();

    /// An empty cell.
    record Blank() implements CellValue {}

    /// Words, text figures included. Dates are text in ISO form (`2021-09-30`), truth values `TRUE` and `FALSE`.
    record Text(String text) implements CellValue {}

    /// A figure.
    ///
    /// @param value exact, from at most 15 significant digits as in Excel: 0.08400000000000001 is 0.084
    /// @param percent whether the cell is shown as a percentage: 0.3628 with `percent` is shown as 36.28%
    record Number(BigDecimal value, boolean percent) implements CellValue {}

    /// An error that the sheet shows instead of a value.
    ///
    /// @param code as shown: `#REF!`, `#DIV/0!`, …; `#CALC!` for a formula without a stored value that could not be
    /// evaluated
    record Failure(String code) implements CellValue {}
}
