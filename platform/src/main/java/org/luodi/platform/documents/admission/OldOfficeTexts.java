package org.luodi.platform.documents.admission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;

/// Looks for marks in the old binary office formats: sheets cell by cell, anything else by its runs of text.
final class OldOfficeTexts {
    private static final int FIRST_ROWS = 5;
    /// A mark is shorter than this, with what stands around it on its line.
    private static final int AROUND = 40;

    private OldOfficeTexts() {}

    static Optional<String> classified(byte[] bytes) {
        if (!UploadTexts.holds(bytes, StandardCharsets.UTF_16LE)) {
            return Optional.empty();
        }
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                Optional<String> found = in(book.getSheetAt(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException noWorkbook) {
            return inRuns(bytes);
        }
    }

    private static Optional<String> in(HSSFSheet sheet) {
        for (HeaderFooter heading : new HeaderFooter[] {sheet.getHeader(), sheet.getFooter()}) {
            for (String text : new String[] {heading.getLeft(), heading.getCenter(), heading.getRight()}) {
                Optional<String> found = ClassifiedMarks.in(text, true);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        int number = 0;
        for (Row row : sheet) {
            number++;
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    Optional<String> found = ClassifiedMarks.in(cell.getStringCellValue(), number <= FIRST_ROWS);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// An old Word file keeps its text in runs of two bytes a character, paragraphs ended by a carriage return.
    private static Optional<String> inRuns(byte[] bytes) {
        for (int shift = 0; shift < 2; shift++) {
            String text = new String(bytes, shift, bytes.length - shift, StandardCharsets.UTF_16LE);
            for (int at = text.indexOf(ClassifiedMarks.SIGN);
                    at >= 0;
                    at = text.indexOf(ClassifiedMarks.SIGN, at + 1)) {
                String around = text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
                for (String line : around.split("[\\p{Cc}\\ufffd]+")) {
                    Optional<String> found = ClassifiedMarks.in(line, false);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
