package org.luodi.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.luodi.standards.MoneyUnit;

class SheetWriterTest {
    private static final SheetLayout LAYOUT = new SheetLayout(
            "9月/明细",
            "绛县重点项目进展情况表",
            "单位:万元",
            List.of(
                    new SheetColumn("项目名称", SheetColumn.Format.TEXT),
                    new SheetColumn("总投资", SheetColumn.Format.FIGURE),
                    new SheetColumn("完成投资/本月完成", SheetColumn.Format.FIGURE),
                    new SheetColumn("完成投资/1-9月累计", SheetColumn.Format.FIGURE),
                    new SheetColumn("完成率", SheetColumn.Format.PERCENT),
                    new SheetColumn("备注", SheetColumn.Format.TEXT, 30)));

    private static byte[] write(List<List<Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter(out)) {
            writer.write(LAYOUT, rows);
        }
        return out.toByteArray();
    }

    private static List<Object> row(Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        byte[] file = write(List.of(
                row(
                        "甲项目",
                        new BigDecimal("26465.54"),
                        3,
                        new BigDecimal("0.084"),
                        new BigDecimal("0.3628"),
                        "=HYPERLINK(\"http://x\")"),
                row("乙项目", 1, 2, 3, null, null)));
        Understanding found = new TableReader(ProjectWords.VOCABULARY).read(Source.of("a.xlsx", file));
        assertThat(found.sheetName()).isEqualTo("9月 明细");
        assertThat(found.unit()).contains(MoneyUnit.WAN_YUAN);
        assertThat(found.header().columns())
                .extracting(Column::title)
                .containsExactly("项目名称", "总投资", "完成投资/本月完成", "完成投资/1-9月累计", "完成率", "备注");
        DataRow first = found.rows().getFirst();
        assertThat(first.cell("totalInvestment").orElseThrow().number()).contains(new BigDecimal("26465.54"));
        assertThat(first.cell("cumulative").orElseThrow().raw()).isEqualTo("0.084");
        assertThat(first.cell("completionRate").orElseThrow().raw()).isEqualTo("36.28%");
        assertThat(first.cell("remark").orElseThrow().raw()).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void anotherProgramSeesADefusedPrintablePage() throws IOException {
        byte[] file = write(
                List.of(row("+86甲", 1, LocalDate.of(2021, 9, 30), null, null, "-12.5"), row("\t@x", 1, 1, 1, 1, "—")));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(4).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("'+86甲");
            assertThat(sheet.getRow(4).getCell(5).getStringCellValue()).isEqualTo("-12.5");
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("'\t@x");
            assertThat(sheet.getRow(4).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getColumnWidth(5)).isGreaterThan(29 * 256);
            assertThat(sheet.getMergedRegions()).extracting(Object::toString).hasSize(6);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
        }
    }

    @Test
    void manyRowsAreWrittenAsTheyCome() {
        List<List<Object>> rows = Collections.nCopies(5_000, row("某县某项目建设工程", 1, 2, 3, 0.5, "无"));
        Understanding found = new TableReader(ProjectWords.VOCABULARY).read(Source.of("a.xlsx", write(rows)));
        assertThat(found.rows()).hasSize(5_000);
    }
}
