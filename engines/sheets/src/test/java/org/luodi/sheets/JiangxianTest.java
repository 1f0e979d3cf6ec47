package org.luodi.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;

/// Every file of the made county's year, in its six layouts, against the county's truth.
class JiangxianTest {
    private static final TableReader READER = new TableReader(ProjectWords.VOCABULARY);

    /// Places where September's figures are wrong on purpose; the reader must hand over what was sent.
    private static final Set<String> FAULTY_CUMULATIVE =
            Set.of("绛县第二水源地建设项目", "绛县实验中学综合楼建设项目", "绛县中医医院迁建项目", "绛县旅游公路驿站建设项目");

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void everyFigureOfAMonthWithoutFaultsIsTheTruth(int month) throws IOException {
        List<TruthJson.Project> truth = TruthJson.projects();
        Set<String> seen = new TreeSet<>();
        for (Understanding found : readMonth(month)) {
            String unit = found.fileName().substring(0, found.fileName().lastIndexOf('.'));
            List<TruthJson.Project> expected = truth.stream()
                    .filter(project -> project.unit().equals(unit))
                    .toList();
            assertThat(names(found))
                    .as(unit)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(TruthJson.Project::name).toList());
            for (TruthJson.Project project : expected) {
                DataRow row = row(found, project.name());
                assertThat(wan(found, row, "cumulative"))
                        .as(project.name())
                        .isEqualTo(money(project.cumulative().get(month)));
                assertThat(wan(found, row, "totalInvestment")).isEqualTo(money(project.total()));
                assertThat(wan(found, row, "annualPlan")).isEqualTo(money(project.plan()));
                assertThat(wan(found, row, "monthCompleted"))
                        .isEqualTo(money(project.cumulative().get(month).subtract(before(project, month))));
                row.cell("projectCode")
                        .ifPresent(code -> assertThat(code.text()).isEqualTo(project.code()));
                row.cell("unit").ifPresent(cell -> assertThat(cell.text()).isEqualTo(unit));
                seen.add(project.name());
            }
        }
        assertThat(seen).hasSize(55);
    }

    @Test
    void septemberIsReadAsItWasSent() throws IOException {
        List<TruthJson.Project> truth = TruthJson.projects();
        int rows = 0;
        for (Understanding found : readMonth(9)) {
            rows += found.rows().size();
            for (DataRow row : found.rows()) {
                String name = row.cell("projectName").orElseThrow().text();
                TruthJson.Project project = truth.stream()
                        .filter(each -> each.name().equals(name))
                        .findAny()
                        .orElse(null);
                if (project != null && !FAULTY_CUMULATIVE.contains(name)) {
                    assertThat(wan(found, row, "cumulative"))
                            .as(name)
                            .isEqualTo(money(project.cumulative().get(9)));
                }
            }
        }
        // 55 projects, two of the unit that sent nothing, one sent twice.
        assertThat(rows).isEqualTo(55 - 2 + 1);
    }

    @Test
    void anErrorCellIsKeptWithItsAddress() {
        Understanding found = read(9, "县卫生健康和体育局.xlsx");
        Cell cell = row(found, "绛县中医医院迁建项目").cell("cumulative").orElseThrow();
        assertThat(cell.value()).isEqualTo(new CellValue.Failure("#REF!"));
        assertThat(cell.ref().toString()).isEqualTo("进度表!G8");
        assertThat(found.skipped()).extracting(SkippedRow::kind).containsExactly(RowKind.TOTAL);
    }

    @Test
    void theTwoRowHeaderIsJoinedAndItsUnitRead() {
        Understanding found = read(9, "经济开发区管委会.xlsx");
        assertThat(found.unit()).contains(MoneyUnit.YI_YUAN);
        assertThat(found.header().firstRow()).isEqualTo(2);
        assertThat(found.header().lastRow()).isEqualTo(3);
        assertThat(found.header().columns())
                .extracting(Column::title)
                .contains("完成投资/本月完成", "完成投资/1-9月累计", "完成投资/占年计划%", "2021年计划投资");
        assertThat(found.lines()).containsExactly("绛县2021年重点建设项目进展情况表", "填报单位:经济开发区管委会", "单位:亿元、%");
        assertThat(found.skipped())
                .extracting(SkippedRow::kind)
                .containsExactly(RowKind.TOTAL, RowKind.SECTION, RowKind.SECTION, RowKind.BLANK, RowKind.SIGNATURE);
    }

    @Test
    void noiseOfBinaryFractionsIsGone() {
        Understanding found = read(9, "经济开发区管委会.xlsx");
        Cell cell = row(found, "绛县铸造产业升级改造项目").cell("monthCompleted").orElseThrow();
        assertThat(cell.value()).isEqualTo(new CellValue.Number(new BigDecimal("0.084"), false));
        assertThat(cell.raw()).isEqualTo("0.084");
    }

    @Test
    void formulasWithoutAStoredValueAreEvaluated() {
        Understanding found = read(9, "县住房和城乡建设管理局.xlsx");
        Cell rate = row(found, "绛县城北新区道路建设项目").cell("completionRate").orElseThrow();
        assertThat(rate.percent().orElseThrow()).isEqualByComparingTo("87.2549019607843");
        assertThat(found.skipped().getFirst().text()).isEqualTo("合计(5个) 104168 35604 280 3791");
    }

    @Test
    void aUnitMergedOverSeveralProjectsBelongsToEach() {
        Understanding found = read(9, "县农业农村局.xlsx");
        assertThat(found.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.cell("unit").orElseThrow().text()).isEqualTo("县农业农村局");
            assertThat(row.cell("unit").orElseThrow().ref().a1()).isEqualTo("B2");
        });
    }

    @Test
    void theAnnualPlanHoldsFiftyFiveProjectsAndTheCountysSums() {
        Understanding found = READER.read(Source.of(Fixtures.path("jiangxian-2021/annual-plan.xlsx")));
        assertThat(found.rows()).hasSize(55);
        assertThat(sum(found, "totalInvestment")).isEqualTo(Money.ofWan(1_061_100));
        assertThat(sum(found, "annualPlan")).isEqualTo(Money.ofWan(290_500));
        assertThat(found.skipped())
                .extracting(SkippedRow::kind)
                .containsExactly(
                        RowKind.TOTAL,
                        RowKind.SECTION,
                        RowKind.SECTION,
                        RowKind.SECTION,
                        RowKind.SECTION,
                        RowKind.SECTION);
    }

    @Test
    void streamingGivesTheSameRows() throws IOException {
        for (int month = 2; month <= 9; month++) {
            for (Path file : files(month)) {
                Understanding whole = READER.read(Source.of(file));
                List<DataRow> rows = new ArrayList<>();
                READER.stream(Source.of(file), new RowSink() {
                    @Override
                    public void table(TableHead head) {
                        assertThat(head.header()).isEqualTo(whole.header());
                        assertThat(head.unit()).isEqualTo(whole.unit());
                    }

                    @Override
                    public void row(DataRow row) {
                        rows.add(row);
                    }
                });
                assertThat(rows).hasSameSizeAs(whole.rows());
                for (int i = 0; i < rows.size(); i++) {
                    assertThat(rows.get(i).cell("cumulative"))
                            .isEqualTo(whole.rows().get(i).cell("cumulative"));
                    assertThat(rows.get(i).cell("unit"))
                            .isEqualTo(whole.rows().get(i).cell("unit"));
                }
            }
        }
    }

    private static BigDecimal before(TruthJson.Project project, int month) {
        return month == 2 ? BigDecimal.ZERO : project.cumulative().get(month - 1);
    }

    private static Money money(BigDecimal wan) {
        return Money.ofWan(wan);
    }

    private static List<Understanding> readMonth(int month) throws IOException {
        List<Understanding> all = new ArrayList<>();
        for (Path file : files(month)) {
            all.add(READER.read(Source.of(file)));
        }
        return all;
    }

    private static List<Path> files(int month) throws IOException {
        try (Stream<Path> files = Files.list(Fixtures.path("jiangxian-2021/2021-0" + month))) {
            return files.sorted().toList();
        }
    }

    private static Understanding read(int month, String name) {
        return READER.read(Source.of(Fixtures.path("jiangxian-2021/2021-0" + month + "/" + name)));
    }

    private static List<String> names(Understanding found) {
        return found.rows().stream()
                .map(row -> row.cell("projectName").orElseThrow().text())
                .toList();
    }

    private static DataRow row(Understanding found, String name) {
        return found.rows().stream()
                .filter(row -> row.cell("projectName").orElseThrow().text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + name + " in " + found.fileName()));
    }

    private static Money wan(Understanding found, DataRow row, String field) {
        return row.cell(field)
                .orElseThrow()
                .money(found.unitOf(field).orElseThrow())
                .orElseThrow();
    }

    private static Money sum(Understanding found, String field) {
        return found.rows().stream().map(row -> wan(found, row, field)).reduce(Money.ZERO, Money::plus);
    }
}
