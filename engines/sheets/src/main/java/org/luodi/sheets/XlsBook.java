package org.luodi.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.luodi.sheets.Unreadable.Reason;

/// A workbook of the old binary kind: .xls, and the .et of WPS, which is the same inside.
final class XlsBook implements Book {
    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "Book", "BOOK");

    private final HSSFWorkbook book;
    private final List<Sheet> sheets = new ArrayList<>();

    XlsBook(byte[] bytes) {
        this.book = open(bytes);
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            sheets.add(new Sheet(i, book.getSheetName(i), book.isSheetHidden(i) || book.isSheetVeryHidden(i)));
        }
    }

    private static HSSFWorkbook open(byte[] bytes) {
        try {
            POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
            DirectoryNode root = files.getRoot();
            refuse(root);
            HSSFWorkbook book = new HSSFWorkbook(root, files, false);
            for (Record record : book.getInternalWorkbook().getRecords()) {
                if (record instanceof SupBookRecord link && link.isExternalReferences()) {
                    throw new Unreadable(Reason.EXTERNAL_LINKS, "the workbook takes values from other files");
                }
            }
            return book;
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Reason.ENCRYPTED, "the workbook has a password", e);
        } catch (IOException e) {
            throw new Unreadable(Reason.BROKEN, "the workbook is damaged", e);
        }
    }

    private static void refuse(DirectoryEntry root) {
        if (root.hasEntry("EncryptionInfo") || root.hasEntry("EncryptedPackage")) {
            throw new Unreadable(Reason.ENCRYPTED, "the workbook has a password");
        }
        if (STREAMS.stream().noneMatch(root::hasEntry)) {
            throw new Unreadable(Reason.NOT_A_WORKBOOK, "an old office file, but no workbook");
        }
        if (root.hasEntry("_VBA_PROJECT_CUR") || root.hasEntry("_VBA_PROJECT")) {
            throw new Unreadable(Reason.MACROS, "the workbook holds macros");
        }
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public Merges merges(Sheet sheet) {
        Merges merges = new Merges();
        for (CellRangeAddress region : book.getSheetAt(sheet.index()).getMergedRegions()) {
            merges.add(new Merged(
                    region.getFirstRow(), region.getFirstColumn(), region.getLastRow(), region.getLastColumn()));
        }
        return merges;
    }

    @Override
    public void read(Sheet sheet, Grid notes, Rows rows) {
        HSSFSheet from = book.getSheetAt(sheet.index());
        GridRow row = new GridRow();
        for (int index = from.getFirstRowNum(); index >= 0 && index <= from.getLastRowNum(); index++) {
            HSSFRow stored = from.getRow(index);
            if (stored == null) {
                continue;
            }
            row.begin(index, stored.getZeroHeight());
            for (int column = 0; column < stored.getLastCellNum(); column++) {
                HSSFCell cell = stored.getCell(column);
                if (cell != null) {
                    put(row, column, cell);
                }
            }
            if (!rows.take(row)) {
                return;
            }
        }
        for (int column = 0; column <= 255; column++) {
            notes.hiddenColumns.set(column, from.isColumnHidden(column));
        }
    }

    private void put(GridRow row, int column, HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        switch (type) {
            case NUMERIC -> putNumber(row, column, cell);
            case STRING -> putText(row, column, cell.getRichStringCellValue().getString());
            case BOOLEAN -> putText(row, column, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> {
                String code = FormulaError.isValidCode(cell.getErrorCellValue())
                        ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                        : Evaluator.NOT_EVALUATED;
                row.set(column, new CellValue.Failure(code), code);
            }
            default -> {}
        }
    }

    private void putNumber(GridRow row, int column, HSSFCell cell) {
        double stored = cell.getNumericCellValue();
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            row.set(column, new CellValue.Failure("#NUM!"), "#NUM!");
            return;
        }
        BigDecimal value = Numbers.of(stored);
        String pattern = cell.getCellStyle().getDataFormatString();
        short id = cell.getCellStyle().getDataFormat();
        CellFormat format = id < 164 ? CellFormat.builtIn(id) : CellFormat.of(pattern == null ? "" : pattern);
        if (format.isDate()) {
            putText(
                    row,
                    column,
                    format.showDate(value, book.getInternalWorkbook().isUsing1904DateWindowing()));
        } else {
            row.set(column, new CellValue.Number(value, format.isPercent()), format.show(value));
        }
    }

    private static void putText(GridRow row, int column, String text) {
        if (!Blanks.isBlank(text)) {
            String plain = Defused.restore(text);
            row.set(column, new CellValue.Text(plain), plain);
        }
    }
}
