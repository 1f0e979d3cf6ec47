package org.luodi.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Makes workbooks for tests with Apache POI, a writer that shares no code with the reader.
final class Workbooks {
    private Workbooks() {}

    static byte[] xlsx(Consumer<Workbook> fill) {
        return bytes(new XSSFWorkbook(), fill);
    }

    static byte[] xls(Consumer<Workbook> fill) {
        return bytes(new HSSFWorkbook(), fill);
    }

    private static byte[] bytes(Workbook book, Consumer<Workbook> fill) {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts values into a row: [Number] as figures, texts beginning with `=` as formulas, null for nothing.
    static void row(Sheet sheet, int index, Object... values) {
        Row row = sheet.createRow(index);
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value == null) {
                continue;
            }
            Cell cell = row.createCell(column);
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (value.toString().startsWith("=")) {
                cell.setCellFormula(value.toString().substring(1));
            } else {
                cell.setCellValue(value.toString());
            }
        }
    }

    static void merge(Sheet sheet, String region) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(region));
    }

    /// A return with two header rows, a section, a subtotal, a unit merged over two rows and a signature.
    static void fillReturn(Workbook book) {
        Sheet sheet = book.createSheet("报表");
        row(sheet, 0, "重点项目进展情况表");
        merge(sheet, "A1:H1");
        row(sheet, 1, "填报单位:元庄乡人民政府", null, null, null, null, null, "单位：亿元、%");
        row(sheet, 2, "序号", "项目名称", "责任单位", "总投资", "完成投资", null, null, "备注");
        row(sheet, 3, null, null, null, null, "本月完成", "1－9月累计", "占年计划%");
        for (String region : new String[] {"A3:A4", "B3:B4", "C3:C4", "D3:D4", "H3:H4", "E3:G3"}) {
            merge(sheet, region);
        }
        row(sheet, 4, "一", "基础设施类(2个)", null, 3.5, 0.3, 1.2);
        row(sheet, 5, 1, "东风路改造工程", "县住建局", 1.5, 0.1, 0.084 + 1e-17, 0.4);
        row(sheet, 6, 2, "西环路改造工程", null, "2.0亿元", "０.２", "5,000万元", "36.28%");
        merge(sheet, "C6:C7");
        row(sheet, 7, null, "小  计", null, 3.5, 0.3, 0.7);
        row(sheet, 9, null, "合计(2个)", null, 3.5, 0.3, 0.7);
        row(sheet, 10, "注:本表一式两份。");
        row(sheet, 11, "填表人:张三", null, "审核人:李四");
    }
}
