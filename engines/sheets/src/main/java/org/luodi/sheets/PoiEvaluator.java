package org.luodi.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/// Works out formulas whose results the file does not hold, as programs that write workbooks without computing leave
/// them.
///
/// The values that were read are put into an empty POI workbook together with these formulas only, so POI computes but
/// never
/// reads the file. What it cannot compute, and everything beyond the work that a form may ask for, stays
/// [Evaluator#NOT_EVALUATED].
final class PoiEvaluator {
    private static final int MAX_ROW = 65_535;
    private static final int MAX_COLUMN = 255;
    private static final int MAX_FORMULAS = 50_000;
    private static final int MAX_CELLS = 400_000;

    /// Cells that all formulas together may look at; a fixed budget rather than a clock, so results do not depend on
    /// the machine.
    private static final long MAX_LOOKUPS = 20_000_000;

    private final List<Grid> grids;
    private final HSSFWorkbook book = new HSSFWorkbook();
    private final Map<Grid, HSSFSheet> sheets = new HashMap<>();
    private long lookups;

    private PoiEvaluator(List<Grid> grids) {
        this.grids = grids;
    }

    /// Puts the results into the grids.
    static void evaluate(List<Grid> grids) {
        int formulas = grids.stream().mapToInt(grid -> grid.pending.size()).sum();
        if (formulas == 0 || formulas > MAX_FORMULAS) {
            return;
        }
        try {
            new PoiEvaluator(grids).run();
        } catch (RuntimeException | StackOverflowError e) {
            // A formula that breaks the calculator is a formula without a result, which is what the grids say already.
            return;
        }
    }

    private void run() {
        if (!copyValues()) {
            return;
        }
        HSSFEvaluationWorkbook parsing = HSSFEvaluationWorkbook.create(book);
        for (Grid grid : grids) {
            int index = book.getSheetIndex(sheet(grid));
            for (Grid.Pending pending : grid.pending) {
                putFormula(grid, pending, parsing, index);
            }
        }
        HSSFFormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        for (Grid grid : grids) {
            for (Grid.Pending pending : grid.pending) {
                HSSFRow row = sheet(grid).getRow(pending.row());
                HSSFCell cell = row == null ? null : row.getCell(pending.column());
                if (cell != null && cell.getCellType() == CellType.FORMULA) {
                    take(grid, pending, evaluator, cell);
                }
            }
        }
    }

    private HSSFSheet sheet(Grid grid) {
        HSSFSheet sheet = sheets.get(grid);
        if (sheet == null) {
            throw new IllegalStateException("sheet " + grid.name() + " was not copied");
        }
        return sheet;
    }

    private boolean copyValues() {
        int cells = 0;
        for (Grid grid : grids) {
            HSSFSheet sheet = book.createSheet(grid.name());
            sheets.put(grid, sheet);
            for (GridRow row : grid.rows()) {
                if (row.index() > MAX_ROW) {
                    break;
                }
                HSSFRow copy = sheet.createRow(row.index());
                for (int column = 0; column < Math.min(row.width(), MAX_COLUMN + 1); column++) {
                    if (!row.isBlank(column)) {
                        put(copy, column, row.value(column));
                        cells++;
                    }
                }
            }
            if (cells > MAX_CELLS) {
                return false;
            }
        }
        return true;
    }

    private static void put(HSSFRow row, int column, CellValue value) {
        switch (value) {
            case CellValue.Blank blank -> {}
            case CellValue.Number number ->
                row.createCell(column).setCellValue(number.value().doubleValue());
            case CellValue.Text text -> row.createCell(column).setCellValue(text.text());
            case CellValue.Failure failure -> {
                if (!failure.code().equals(Evaluator.NOT_EVALUATED)) {
                    row.createCell(column).setCellErrorValue(error(failure.code()));
                }
            }
        }
    }

    private static FormulaError error(String code) {
        try {
            return FormulaError.forString(code);
        } catch (IllegalArgumentException unknown) {
            return FormulaError.VALUE;
        }
    }

    private void putFormula(Grid grid, Grid.Pending pending, HSSFEvaluationWorkbook parsing, int sheetIndex) {
        if (pending.row() > MAX_ROW || pending.column() > MAX_COLUMN) {
            return;
        }
        HSSFRow row = sheet(grid).getRow(pending.row());
        if (row == null) {
            row = sheet(grid).createRow(pending.row());
        }
        HSSFCell cell = row.createCell(pending.column());
        String text = text(grid, pending, parsing, sheetIndex);
        if (text == null || !fitsBudget(text, parsing, sheetIndex)) {
            row.removeCell(cell);
            return;
        }
        try {
            cell.setCellFormula(text);
        } catch (RuntimeException e) {
            row.removeCell(cell);
        }
    }

    private @Nullable String text(Grid grid, Grid.Pending pending, HSSFEvaluationWorkbook parsing, int sheetIndex) {
        if (!pending.text().isEmpty()) {
            return pending.text();
        }
        Grid.SharedFormula shared = grid.shared.get(pending.shared());
        if (shared == null) {
            return null;
        }
        try {
            Ptg[] tokens = FormulaParser.parse(shared.text(), parsing, FormulaType.CELL, sheetIndex);
            Ptg[] moved = new SharedFormula(SpreadsheetVersion.EXCEL97)
                    .convertSharedFormulas(relative(tokens, shared), pending.row(), pending.column());
            return FormulaRenderer.toFormulaString(parsing, moved);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /// POI moves tokens that count from the shared formula's own cell; parsed ones count from A1.
    private static Ptg[] relative(Ptg[] tokens, Grid.SharedFormula shared) {
        return new SharedFormula(SpreadsheetVersion.EXCEL97)
                .convertSharedFormulas(tokens, -shared.row(), -shared.column());
    }

    private boolean fitsBudget(String text, HSSFEvaluationWorkbook parsing, int sheetIndex) {
        try {
            for (Ptg token : FormulaParser.parse(text, parsing, FormulaType.CELL, sheetIndex)) {
                lookups += 1;
                if (token instanceof AreaPtgBase area) {
                    lookups += (long) (area.getLastRow() - area.getFirstRow() + 1)
                            * (area.getLastColumn() - area.getFirstColumn() + 1);
                }
            }
            return lookups <= MAX_LOOKUPS;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void take(Grid grid, Grid.Pending pending, HSSFFormulaEvaluator evaluator, HSSFCell cell) {
        GridRow row = grid.row(pending.row());
        if (row == null) {
            return;
        }
        try {
            org.apache.poi.ss.usermodel.CellValue result = evaluator.evaluate(cell);
            switch (result.getCellType()) {
                case NUMERIC -> {
                    CellFormat format = pending.format();
                    CellValue.Number number =
                            new CellValue.Number(Numbers.of(result.getNumberValue()), format.isPercent());
                    row.set(
                            pending.column(),
                            number,
                            format.isDate() ? number.value().toPlainString() : format.show(number.value()));
                }
                case STRING -> setText(row, pending.column(), result.getStringValue());
                case BOOLEAN -> setText(row, pending.column(), result.getBooleanValue() ? "TRUE" : "FALSE");
                case ERROR -> {
                    String code = FormulaError.forInt(result.getErrorValue()).getString();
                    row.set(pending.column(), new CellValue.Failure(code), code);
                }
                default -> row.set(pending.column(), CellValue.BLANK, "");
            }
        } catch (RuntimeException | StackOverflowError e) {
            // This formula is beyond POI; the others need not suffer.
            return;
        }
    }

    private static void setText(GridRow row, int column, String text) {
        boolean blank = Blanks.isBlank(text);
        row.set(column, blank ? CellValue.BLANK : new CellValue.Text(text), blank ? "" : text);
    }
}
