package org.luodi.benchmarks.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A return as large as a province would send: a title, a unit line, a header of two rows with merged groups, then rows
/// of ten
/// texts and ten figures.
final class BigWorkbook {
    static final int COLUMNS = 20;
    static final int HEADER_ROWS = 4;

    private static final String[] TEXTS = {"项目名称", "项目代码", "责任单位", "建设单位", "包联领导", "建设性质", "所属领域", "形象进度", "存在问题", "备注"
    };
    private static final String[] FIGURES = {
        "总投资", "年度计划", "本月完成", "累计完成", "到位资金", "中央资金", "省级资金", "县级资金", "自筹资金", "银行贷款"
    };
    private static final String[] WORDS = {"基础设施", "民生保障", "产业发展", "乡村振兴", "全域旅游", "主体施工", "设备安装调试", "前期手续"};

    private BigWorkbook() {}

    /// The title of each column as a reader joins it.
    static List<String> titles() {
        List<String> titles = new ArrayList<>(List.of(TEXTS));
        for (String figure : FIGURES) {
            titles.add("投资情况/" + figure);
        }
        return titles;
    }

    /// Writes the file.
    ///
    /// @param shared whether texts go to the shared table, as Excel and WPS write them, or stand in their cells
    static void write(Path file, int rows, boolean shared) {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Luodi", "1.0");
                Worksheet sheet = book.newWorksheet("进度表")) {
            head(sheet);
            Random random = new Random(20210930);
            for (int row = 0; row < rows; row++) {
                row(sheet, HEADER_ROWS + row, random, shared);
                if (!shared && row % 1000 == 999) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Worksheet sheet) {
        sheet.value(0, 0, "重点建设项目进展情况表");
        sheet.range(0, 0, 0, COLUMNS - 1).merge();
        sheet.value(1, COLUMNS - 1, "单位:万元");
        for (int i = 0; i < TEXTS.length; i++) {
            sheet.value(2, i, TEXTS[i]);
            sheet.range(2, i, 3, i).merge();
        }
        sheet.value(2, TEXTS.length, "投资情况");
        sheet.range(2, TEXTS.length, 2, COLUMNS - 1).merge();
        for (int i = 0; i < FIGURES.length; i++) {
            sheet.value(3, TEXTS.length + i, FIGURES[i]);
        }
    }

    private static void row(Worksheet sheet, int row, Random random, boolean shared) {
        for (int column = 0; column < COLUMNS; column++) {
            if (column >= TEXTS.length) {
                sheet.value(row, column, random.nextInt(10_000_000) / 100.0);
                continue;
            }
            String text = column == 0
                    ? "某县第" + row + "号重点建设项目"
                    : column == 1 ? "2101-140826-89-01-" + (100_000 + row) : WORDS[random.nextInt(WORDS.length)];
            if (shared) {
                sheet.value(row, column, text);
            } else {
                sheet.inlineString(row, column, text);
            }
        }
    }
}
