package org.luodi.sheets;

import java.util.ArrayList;
import java.util.List;

/// Works out formulas whose results the file does not hold, as programs that write workbooks without computing leave
/// them.
///
/// What neither [Calculator] nor POI can compute, and everything beyond the work that a form may ask for, stays
/// [#NOT_EVALUATED].
final class Evaluator {
    /// Excel's own sign for a formula that could not be calculated.
    static final String NOT_EVALUATED = "#CALC!";

    private static final int MAX_FORMULAS = 50_000;

    private Evaluator() {}

    /// Puts the results into the grids.
    static void evaluate(List<Grid> grids) {
        int formulas = grids.stream().mapToInt(grid -> grid.pending.size()).sum();
        if (formulas == 0 || formulas > MAX_FORMULAS) {
            return;
        }
        Calculator calculator = new Calculator(grids);
        List<Runnable> results = new ArrayList<>();
        boolean complete = true;
        for (Grid grid : grids) {
            for (Grid.Pending formula : grid.pending) {
                try {
                    CellValue value = calculator.evaluate(grid, formula);
                    results.add(() -> put(grid, formula, value));
                } catch (Calculator.Unknown unknown) {
                    complete = false;
                }
            }
        }
        if (!complete) {
            PoiEvaluator.evaluate(grids);
        }
        results.forEach(Runnable::run);
    }

    private static void put(Grid grid, Grid.Pending formula, CellValue value) {
        GridRow row = grid.row(formula.row());
        if (row != null) {
            row.set(formula.column(), value, shown(value, formula.format()));
        }
    }

    private static String shown(CellValue value, CellFormat format) {
        return switch (value) {
            case CellValue.Blank blank -> "";
            case CellValue.Text text -> text.text();
            case CellValue.Failure failure -> failure.code();
            case CellValue.Number number ->
                format.isDate() ? number.value().toPlainString() : format.show(number.value());
        };
    }
}
