package org.luodi.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;
import org.luodi.standards.Refusal;

class TableReaderTest {
    private static final TableReader READER = new TableReader(ProjectWords.VOCABULARY);

    private static Understanding read(String name, byte[] bytes) {
        return READER.read(Source.of(name, bytes));
    }

    private static Understanding csv(String text) {
        return read("报表.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Cell cell(Understanding found, int row, String field) {
        return found.rows().get(row).cell(field).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "et"})
    void aReturnIsUnderstoodInEveryFormat(String ending) {
        byte[] bytes =
                ending.equals("xlsx") ? Workbooks.xlsx(Workbooks::fillReturn) : Workbooks.xls(Workbooks::fillReturn);
        Understanding found = read("九月." + ending, bytes);

        assertThat(found.unit()).contains(MoneyUnit.YI_YUAN);
        assertThat(found.header().columns())
                .extracting(Column::title)
                .containsExactly("序号", "项目名称", "责任单位", "总投资", "完成投资/本月完成", "完成投资/1－9月累计", "完成投资/占年计划%", "备注");
        assertThat(found.rows()).extracting(DataRow::row).containsExactly(5, 6);
        assertThat(cell(found, 0, "cumulative").value())
                .isEqualTo(new CellValue.Number(new BigDecimal("0.084"), false));
        assertThat(cell(found, 1, "totalInvestment").money(MoneyUnit.YI_YUAN)).contains(Money.ofWan(20_000));
        assertThat(cell(found, 1, "monthCompleted").money(MoneyUnit.YI_YUAN)).contains(Money.ofWan(2_000));
        assertThat(cell(found, 1, "cumulative").money(MoneyUnit.YI_YUAN)).contains(Money.ofWan(5_000));
        assertThat(cell(found, 1, "completionRate").percent()).contains(new BigDecimal("36.28"));
        assertThat(cell(found, 1, "unit").text()).isEqualTo("县住建局");
        assertThat(cell(found, 1, "unit").ref()).isEqualTo(new CellRef("报表", 5, 2));
        assertThat(found.skipped())
                .extracting(SkippedRow::kind)
                .containsExactly(
                        RowKind.SECTION,
                        RowKind.SUBTOTAL,
                        RowKind.BLANK,
                        RowKind.TOTAL,
                        RowKind.NOTE,
                        RowKind.SIGNATURE);
        assertThat(found.snapshot().grid().get(2).get(4)).isEqualTo("完成投资");
        assertThat(found.snapshot().merged()).contains(new Merged(2, 4, 2, 6));
    }

    @Test
    void aFigureMergedOverTwoRowsCountsOnce() {
        Understanding found = read("a.xlsx", Workbooks.xlsx(book -> {
            Sheet sheet = book.createSheet();
            Workbooks.row(sheet, 0, "项目名称", "责任单位", "总投资(万元)");
            Workbooks.row(sheet, 1, "甲厂房建设项目", "县工信局", 500);
            Workbooks.row(sheet, 2, "乙厂房建设项目");
            Workbooks.merge(sheet, "B2:B3");
            Workbooks.merge(sheet, "C2:C3");
        }));
        assertThat(cell(found, 1, "unit").text()).isEqualTo("县工信局");
        assertThat(cell(found, 1, "totalInvestment").isBlank()).isTrue();
    }

    @Test
    void groupsInACsvAreJoinedThoughNothingIsMerged() {
        Understanding found = csv("序号,项目名称,总投资,完成投资,,,备注\n,,,本月完成,1-9月累计,占年计划%,\n1,甲,100,5,50,50%,\n");
        assertThat(found.header().lastRow()).isEqualTo(1);
        assertThat(found.header().columns()).extracting(Column::title).contains("完成投资/本月完成", "完成投资/1-9月累计");
        assertThat(cell(found, 0, "cumulative").number()).contains(new BigDecimal("50"));
    }

    @Test
    void theSameWordBelowTwoGroupsGoesToTheKindredOne() {
        Understanding found = csv("项目名称,到位资金,,完成投资,\n,本月,累计完成,本月,累计完成\n甲项目,1,2,3,4\n");
        assertThat(cell(found, 0, "monthCompleted").raw()).isEqualTo("3");
        assertThat(cell(found, 0, "cumulative").raw()).isEqualTo("4");
    }

    @Test
    void yearsMonthsUnitsAndWidthDoNotMatter() {
        Understanding found = csv("工程 名称,２０２３年度计划投资（亿元）,1—11月累计,截至目前\n甲,1,2,3\n");
        assertThat(found.header().columns())
                .extracting(Column::field)
                .extracting(field -> field.orElse("-"))
                .containsExactly("projectName", "annualPlan", "cumulative", "-");
        assertThat(found.unitOf("annualPlan")).contains(MoneyUnit.YI_YUAN);
        assertThat(found.unitOf("cumulative")).isEmpty();
    }

    @Test
    void whatPeopleTaughtWins() {
        String text = "项目名称,总盘子(万元),累计完成\n甲,100,5\n";
        assertThat(csv(text).header().columns().get(1).how()).isEqualTo(Match.NONE);
        Vocabulary taught =
                ProjectWords.VOCABULARY.with("总盘子", "totalInvestment").learned(Map.of("累计完成", ""));
        Understanding found = new TableReader(taught).read(Source.of("a.csv", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(found.header().columns().get(1)).satisfies(column -> {
            assertThat(column.how()).isEqualTo(Match.LEARNED);
            assertThat(column.field()).contains("totalInvestment");
        });
        assertThat(found.header().columns().get(2).field()).isEmpty();
        assertThat(found.header().columns().get(2).how()).isEqualTo(Match.LEARNED);
    }

    @Test
    void teachingAFieldThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> ProjectWords.VOCABULARY.with("a", "nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesKeepTheirLeadingZeros() {
        Understanding found = csv("项目代码,项目名称,累计完成\n0012,甲,1\n=\"0013\",乙,2\n");
        assertThat(cell(found, 0, "projectCode").text()).isEqualTo("0012");
        assertThat(cell(found, 1, "projectCode").text()).isEqualTo("0013");
    }

    @Test
    void everyEncodingOfACsvIsRead() {
        String text = "项目名称,累计完成\n绛县㐂𠮷项目,5\n";
        Charset gb = Charset.forName("GB18030");
        List<byte[]> files = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(gb),
                ("\ufeff" + text).getBytes(gb),
                ("\ufeff" + text.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
                text.replace(",", ";").replace("\n", "\r\n").getBytes(gb));
        for (byte[] file : files) {
            assertThat(cell(read("a.csv", file), 0, "projectName").text()).isEqualTo("绛县㐂𠮷项目");
        }
        byte[] noise = {'a', ',', (byte) 0xff, (byte) 0xff, '\n'};
        assertThatThrownBy(() -> read("a.csv", noise))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Unreadable.Reason.UNKNOWN_ENCODING));
        // Nobody who drags a damaged workbook in has an encoding to choose.
        assertThatThrownBy(() -> read("a.XLSX", noise))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Unreadable.Reason.BROKEN));
    }

    @Test
    void quotedCellsMayHoldEverything() {
        Understanding found = csv("项目名称,备注,累计完成\n\"甲,\"\"一期\"\"\n工程\",x,5\n");
        assertThat(cell(found, 0, "projectName").raw()).isEqualTo("甲,\"一期\"\n工程");
    }

    @Test
    void numberingHeaderAgainAndUnlabelledSumsAreNoData() {
        Understanding found = csv(
                "项目名称,责任单位,总投资,累计完成\n甲,乙,1,2\n丙项目,县局,10,5\n丁项目,县局,20,6\n项目名称,责任单位,总投资,累计完成\n戊项目,县局,30,7\n,,60,18\n");
        assertThat(found.rows()).hasSize(3);
        assertThat(found.skipped())
                .extracting(SkippedRow::kind)
                .containsExactly(RowKind.NUMBERING, RowKind.HEADER, RowKind.TOTAL);
    }

    @Test
    void aProjectWhoseNameSoundsLikeASumIsData() {
        Understanding found = csv("序号,项目名称,责任单位,累计完成\n1,合计算力中心建设项目,县局,5\n2,统计局办公楼,县局,6\n3,一河两岸项目,县局,7\n4,注射剂车间,县局,8\n");
        assertThat(found.rows()).hasSize(4);
    }

    @Test
    void sectionsWithoutAnythingElseNumberTheProjects() {
        Understanding found = csv("序号,项目名称,累计完成\n一,甲项目,5\n二,乙项目,6\n");
        assertThat(found.rows()).hasSize(2);
    }

    @Test
    void percentagesDatesAndErrorsAreShownAsTheSheetShowsThem() {
        Understanding found = read("a.xlsx", Workbooks.xlsx(book -> {
            Sheet sheet = book.createSheet();
            Workbooks.row(sheet, 0, "项目名称", "完成率", "建设年限", "累计完成", "总投资");
            Workbooks.row(sheet, 1, "甲项目", 0.3628, 44469, 1234.5, 7);
            style(book, sheet, 1, "0.00%");
            style(book, sheet, 2, "yyyy/m/d");
            style(book, sheet, 3, "#,##0.00");
            sheet.getRow(1).getCell(4).setCellErrorValue((byte) 7);
        }));
        assertThat(cell(found, 0, "completionRate").value())
                .isEqualTo(new CellValue.Number(new BigDecimal("0.3628"), true));
        assertThat(cell(found, 0, "completionRate").raw()).isEqualTo("36.28%");
        assertThat(cell(found, 0, "completionRate").percent()).contains(new BigDecimal("36.28"));
        assertThat(cell(found, 0, "span").raw()).isEqualTo("2021-09-30");
        assertThat(cell(found, 0, "cumulative").raw()).isEqualTo("1,234.50");
        assertThat(cell(found, 0, "totalInvestment").value()).isEqualTo(new CellValue.Failure("#DIV/0!"));
        assertThatThrownBy(() -> cell(found, 0, "totalInvestment").money(MoneyUnit.YUAN))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("cell.error"));
    }

    private static void style(org.apache.poi.ss.usermodel.Workbook book, Sheet sheet, int column, String pattern) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        sheet.getRow(1).getCell(column).setCellStyle(style);
    }

    @Test
    void formulasAreEvaluatedAcrossSheets() {
        Understanding found = read("a.xlsx", Workbooks.xlsx(book -> {
            Sheet sheet = book.createSheet("表");
            Workbooks.row(sheet, 0, "项目名称", "总投资", "累计完成", "完成率", "备注");
            Workbooks.row(
                    sheet, 1, "甲项目", "=底稿!A1*2", "=SUM(底稿!A1:A3)", "=ROUND(C2/B2*100,2)", "=IF(C2>B2,\"超\",\"正常\")");
            Workbooks.row(sheet, 2, "乙项目", "=1/0", "=VLOOKUP(3,底稿!A1:A3,1,FALSE)", "=NOSUCH(1)", "=B2&\"万\"");
            Sheet draft = book.createSheet("底稿");
            Workbooks.row(draft, 0, 10);
            Workbooks.row(draft, 1, 5);
            Workbooks.row(draft, 2, 3);
        }));
        assertThat(cell(found, 0, "totalInvestment").raw()).isEqualTo("20");
        assertThat(cell(found, 0, "cumulative").raw()).isEqualTo("18");
        assertThat(cell(found, 0, "completionRate").raw()).isEqualTo("90");
        assertThat(cell(found, 0, "remark").raw()).isEqualTo("正常");
        assertThat(cell(found, 1, "totalInvestment").value()).isEqualTo(new CellValue.Failure("#DIV/0!"));
        assertThat(cell(found, 1, "cumulative").raw()).isEqualTo("3");
        assertThat(cell(found, 1, "completionRate").value()).isInstanceOf(CellValue.Failure.class);
        assertThat(cell(found, 1, "remark").raw()).isEqualTo("20万");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1+2*3",
                "2^-1",
                "(1+2)*3/4",
                "10%",
                "SUM(A10:B11,5)",
                "SUM(A10:A12)",
                "A10-B11",
                "A10&\"元\"",
                "IF(A10>B10,\"大\",\"小\")",
                "IF(A10=0,0,B10/A10*100)",
                "ROUND(2.345,2)",
                "ROUND(-2.5,0)",
                "ROUND(1234,-2)",
                "AVERAGE(A10:B10)",
                "MAX(A10:B12)",
                "MIN(A10:B12)",
                "COUNT(A10:C12)",
                "COUNTA(A10:C12)",
                "ABS(-3)",
                "IFERROR(1/0,7)",
                "1/0",
                "C10+1",
                "A12+1",
                "SUBTOTAL(9,A10:B11)",
                "1<>2",
                "\"a\"=\"A\"",
                "A13+SUM(A13:B13)",
                "IF(1>2,1)",
                "SUM(C10,1)",
                "3--2",
                "\"5\"+1",
                "1=1",
                "SUM(A10:B10)/COUNT(A10:B10)",
                "0.1+0.2"
            })
    void ownArithmeticAgreesWithPoi(String formula) {
        Grid grid = new Grid("s", false, Merges.NONE);
        Grid other = new Grid("s", false, Merges.NONE);
        for (Grid each : List.of(grid, other)) {
            GridRow row = new GridRow();
            row.begin(0, false);
            row.set(0, new CellValue.Failure(Evaluator.NOT_EVALUATED), Evaluator.NOT_EVALUATED);
            each.add(row.copy());
            for (int i = 9; i < 13; i++) {
                row.begin(i, false);
                if (i < 12) {
                    row.set(0, new CellValue.Number(new BigDecimal(i).movePointLeft(1), false), "");
                    row.set(1, new CellValue.Number(new BigDecimal(i * 3), false), "");
                    row.set(2, new CellValue.Text("字"), "字");
                }
                each.add(row.copy());
            }
            each.pending.add(new Grid.Pending(0, 0, formula, -1, CellFormat.GENERAL));
        }
        CellValue own = new Calculator(List.of(grid)).evaluate(grid, grid.pending.getFirst());
        PoiEvaluator.evaluate(List.of(other));
        assertThat(own).isEqualTo(other.value(0, 0));
    }

    /// Here Excel and POI differ: Excel's minus binds tighter than its power, and its doubles are not decimals.
    @Test
    void ownArithmeticAgreesWithExcel() {
        Grid grid = new Grid("s", false, Merges.NONE);
        for (String formula : List.of("-2^2", "1/3*3")) {
            GridRow row = new GridRow();
            row.begin(0, false);
            row.set(0, new CellValue.Failure(Evaluator.NOT_EVALUATED), Evaluator.NOT_EVALUATED);
            grid.add(row);
            grid.pending.clear();
            grid.pending.add(new Grid.Pending(0, 0, formula, -1, CellFormat.GENERAL));
            Evaluator.evaluate(List.of(grid));
            assertThat(grid.raw(0, 0)).isEqualTo(formula.equals("-2^2") ? "4" : "1");
        }
    }

    @Test
    void hiddenThingsAreReadAndNamed() {
        Understanding found = read("a.xlsx", Workbooks.xlsx(book -> {
            Sheet draft = book.createSheet("旧表");
            Workbooks.row(draft, 0, "项目名称", "责任单位", "累计完成");
            Workbooks.row(draft, 1, "旧项目", "县局", 1);
            Sheet sheet = book.createSheet("新表");
            Workbooks.row(sheet, 0, "项目名称", "责任单位", "累计完成");
            Workbooks.row(sheet, 1, "甲项目", "县局", 1);
            Workbooks.row(sheet, 2, "乙项目", "县局", 2);
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
        }));
        assertThat(found.sheetName()).isEqualTo("新表");
        assertThat(found.rows()).hasSize(2);
        assertThat(found.hidden()).isEqualTo(new Hidden(List.of(2), List.of(1), List.of("旧表")));
        assertThat(found.otherTables()).containsExactly("旧表");
    }

    @Test
    void allTablesOfAWorkbookCanBeHad() {
        byte[] bytes = Workbooks.xlsx(book -> {
            for (String name : List.of("续建", "说明", "新建")) {
                Sheet sheet = book.createSheet(name);
                if (name.equals("说明")) {
                    Workbooks.row(sheet, 0, "本表由各单位填写");
                } else {
                    Workbooks.row(sheet, 0, "项目名称", "责任单位", "累计完成");
                    Workbooks.row(sheet, 1, name + "项目", "县局", 1);
                }
            }
        });
        assertThat(READER.readAll(Source.of("a.xlsx", bytes)))
                .extracting(Understanding::sheetName)
                .containsExactly("续建", "新建");
        assertThat(read("a.xlsx", bytes).otherTables()).containsExactly("新建");
    }

    @Test
    void aTableOfAnotherTradeIsFoundByItsLooks() {
        Understanding found = READER.read(Source.of(Fixtures.path("messy_enron.xlsx")));
        assertThat(found.header().matched()).isEmpty();
        assertThat(found.header().columns())
                .extracting(Column::title)
                .contains("IF CIG Rocky Mountains/Fixed Price/BID");
        Vocabulary gas = Vocabulary.of(List.of(
                new Field("settle", FieldKind.NUMBER, true, List.of("NYMEX/SETTLE")),
                new Field("bid", FieldKind.NUMBER, false, List.of("IF NWPL Rocky Mountains/Fixed Price/BID"))));
        Understanding taught = new TableReader(gas).read(Source.of(Fixtures.path("messy_enron.xlsx")));
        assertThat(taught.header().firstRow()).isEqualTo(13);
        assertThat(taught.header().lastRow()).isEqualTo(15);
        assertThat(taught.rows().stream()
                        .filter(row -> !row.cell("settle").orElseThrow().isBlank())
                        .findFirst()
                        .orElseThrow()
                        .cell("settle")
                        .orElseThrow()
                        .ref()
                        .a1())
                .isEqualTo("E19");
    }

    @Test
    void theLineAboveTheHeaderIsNoLevelOfIt() {
        Understanding found = read("a.xlsx", Workbooks.xlsx(book -> {
            Sheet sheet = book.createSheet();
            Workbooks.row(sheet, 0, "填报单位：县水利局", null, null, "单位：万元");
            Workbooks.merge(sheet, "A1:C1");
            Workbooks.merge(sheet, "D1:F1");
            Workbooks.row(sheet, 1, "序号", "项目名称", "总投资", "年度计划", "累计完成", "备注");
            Workbooks.row(sheet, 2, 1, "甲水库除险加固工程", 5, 4, 3, "无");
        }));
        assertThat(found.header().firstRow()).isEqualTo(1);
        assertThat(found.unit()).contains(MoneyUnit.WAN_YUAN);
    }

    @Test
    void theUnitMayStandInANoteBelow() {
        assertThat(csv("项目名称,累计完成\n甲项目,5\n注:本表金额单位为万元,\n").unit()).contains(MoneyUnit.WAN_YUAN);
    }

    @Test
    void whatTheSinkThrowsReachesTheCaller() {
        byte[] bytes = "项目名称,累计完成\n甲,5\n".getBytes(StandardCharsets.UTF_8);
        IllegalStateException own = new IllegalStateException("own");
        assertThatThrownBy(() -> READER.stream(Source.of("a.csv", bytes), new RowSink() {
                    @Override
                    public void table(TableHead head) {}

                    @Override
                    public void row(DataRow row) {
                        throw own;
                    }
                }))
                .isSameAs(own);
    }

    @Test
    void addressesAreWrittenAsPeopleDo() {
        assertThat(Arrays.stream(new int[] {0, 25, 26, 701, 702, 16_383}).mapToObj(CellRef::columnName))
                .containsExactly("A", "Z", "AA", "ZZ", "AAA", "XFD");
        assertThat(new CellRef("表", 9, 27)).hasToString("表!AB10");
    }
}
