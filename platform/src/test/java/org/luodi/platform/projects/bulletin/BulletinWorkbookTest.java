package org.luodi.platform.projects.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class BulletinWorkbookTest {
    private static final int HEADER_ROWS = 4;

    private static ReadableWorkbook workbook(BulletinFigures figures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BulletinWorkbook.write(figures, out);
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
        return book.findSheet(sheet).orElseThrow().read();
    }

    private static String text(Row row, int column) {
        return row.getCellAsString(column).orElse("");
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbers() throws IOException {
        try (ReadableWorkbook book = workbook(BulletinFigures.of(Jiangxian.input()))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("总表", "分领域", "分单位", "疑点", "来源");
            List<Row> projects = rows(book, "总表");
            assertThat(projects).hasSize(HEADER_ROWS + 55 + 1);
            Row sum = projects.getLast();
            assertThat(text(sum, 0)).isEqualTo("合计");
            assertThat(sum.getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("1061100");
            assertThat(sum.getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("290500");
            assertThat(sum.getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("12006");
            assertThat(sum.getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("105400");
            assertThat(sum.getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("0.362822719449");
            assertThat(sum.getCellAsNumber(10).orElseThrow()).isEqualByComparingTo("-38.7177280551");
            Row third = projects.get(HEADER_ROWS + 2);
            assertThat(text(third, 1)).isEqualTo("绛县第二水源地建设项目");
            assertThat(text(third, 11)).isEqualTo("红灯");
            List<Row> origins = rows(book, "来源");
            Row origin = origins.get(origins.size() - 55 + 2);
            assertThat(text(origin, 1)).isEqualTo("绛县第二水源地建设项目");
            assertThat(text(origin, 6)).isEqualTo("完成率1.45%，序时进度75.00%，差73.55个百分点>30 → 红灯");
            assertThat(List.of(text(origin, 7), text(origin, 8), text(origin, 9), text(origin, 10)))
                    .containsExactly("单位上报", "县水利局.xlsx", "月报", "F3");
            Row lastUnit = rows(book, "分单位").getLast();
            assertThat(lastUnit.getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("105400");
        }
    }

    @Test
    void theWorkbookListsTheDoubts() throws IOException {
        try (ReadableWorkbook book = workbook(DoubtfulMonth.figures())) {
            List<Row> doubts = rows(book, "疑点");
            Row fell = doubts.get(doubts.size() - 5);
            assertThat(text(fell, 1)).isEqualTo("累计倒退");
            assertThat(fell.getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("900.25");
            assertThat(text(fell, 9)).isEqualTo("待核实");
            assertThat(text(doubts.getLast(), 1)).isEqualTo("单位未报");
            assertThat(text(rows(book, "总表").get(1), 12)).startsWith("（暂列：尚有4处疑点");
            assertThat(doubts.stream().map(row -> text(row, 9))).contains("已核实");
        }
    }
}
