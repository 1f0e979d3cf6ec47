package org.luodi.platform.projects.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luodi.platform.projects.checker.figures.Baseline;
import org.luodi.platform.projects.checker.figures.Derivation;
import org.luodi.platform.projects.checker.figures.GapMethod;
import org.luodi.platform.projects.checker.figures.PrintedNumber;
import org.luodi.platform.projects.checker.figures.PublishedTable;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;

/// The published tables, read as tables of a document: cells parted by tabs.
class PublishedTablesTest {

    @Test
    void xiangxiRatesFollowAndTheTextContradictsTheTable() {
        String text = "湘西州2021年1-9月,全州316个重点项目完成投资474.5亿元,完成率74.1%。"
                + "其中:州直58个项目完成投资114.8亿元,完成率64%;县市区258个项目完成投资359.7亿元,完成率78%。\n单位:个、亿元\n"
                + tabs("bulletin_table_xiangxi_2021_1-9.csv");
        CheckReport report = BulletinChecker.plain().check(text);
        Map<Verdict, Long> rates = verdicts(report, Formula.RATE);
        assertThat(rates).containsExactlyInAnyOrderEntriesOf(Map.of(Verdict.HALF_UP, 9L, Verdict.REACHABLE, 1L));
        assertThat(report.objections())
                .extracting(claim -> claim.subject() + " " + claim.formula() + " " + claim.printed())
                .containsExactly("州直 SAME_FIGURE 114.8亿元", "州直 SAME_FIGURE 64%");
        // 316 and 474.5 follow from the parts in the text and from the rows of the table.
        assertThat(verdicts(report, Formula.SUM)).isEqualTo(Map.of(Verdict.HALF_UP, 4L));
    }

    @Test
    void qinshuiCountsThreeProjectsThatTheTableLeavesOut() {
        CheckReport report = check("沁水县2021年1-12月", "bulletin_table_qinshui_2021_1-12.csv", Baseline.linear());
        assertThat(verdicts(report, Formula.RATE)).isEqualTo(Map.of(Verdict.HALF_UP, 4L));
        assertThat(claims(report, Formula.SUM))
                .extracting(SentencesTest::describe)
                .containsExactly(
                        "SUM PROJECT_COUNT 30 MISMATCH",
                        "SUM TOTAL_INVESTMENT 519.86 MISMATCH",
                        "SUM ANNUAL_PLAN 63.27 HALF_UP",
                        "SUM COMPLETED 77.57 HALF_UP");
    }

    @Test
    void changleTakesItsGapsFromThePrintedRate() {
        CheckReport report = check("长乐区2017年1-11月", "bulletin_table_changle_2017_1-11.csv", Baseline.linear());
        assertThat(verdicts(report, Formula.RATE)).isEqualTo(Map.of(Verdict.HALF_UP, 8L));
        assertThat(verdicts(report, Formula.GAP)).isEqualTo(Map.of(Verdict.HALF_UP, 7L));
        List<Set<GapMethod>> methods = claims(report, Formula.GAP).stream()
                .map(claim -> ((Outcome.Checked) claim.outcome()).methods())
                .toList();
        assertThat(methods).allMatch(set -> set.contains(GapMethod.ROUNDED_RATE));
        // +6.43 and -3.77 do not follow from the exact rate.
        assertThat(methods.get(1)).doesNotContain(GapMethod.EXACT_RATE);
        assertThat(methods.get(2)).doesNotContain(GapMethod.EXACT_RATE);
        assertThat(report.objections()).isEmpty();
    }

    @Test
    void changleSumsHoldUpToOneHundredth() {
        PublishedTable table = PublishedTable.read("bulletin_table_changle_2017_1-11.csv");
        List<List<String>> rows = table.rows();
        assertThat(sum(table, "年度计划投资(亿元)", rows.get(0), rows.subList(1, 4))).isEqualTo(Verdict.HALF_UP);
        assertThat(sum(table, "完成投资(亿元)", rows.get(0), rows.subList(1, 4))).isEqualTo(Verdict.HALF_UP);
        assertThat(sum(table, "总投资(亿元)", rows.get(4), rows.subList(5, 8))).isEqualTo(Verdict.HALF_UP);
        assertThat(sum(table, "年度计划投资(亿元)", rows.get(4), rows.subList(5, 8))).isEqualTo(Verdict.HALF_UP);
        assertThat(sum(table, "完成投资(亿元)", rows.get(4), rows.subList(5, 8))).isEqualTo(Verdict.REACHABLE);
    }

    @Test
    void huidongFollowsItsOwnCurveIn2022AndTheStraightLineIn2024() {
        for (String month : List.of("1-5", "1-7", "1-8")) {
            CheckReport own = huidong("2022", month, huidongCurve());
            assertThat(verdicts(own, Formula.GAP)).as(month).isEqualTo(Map.of(Verdict.HALF_UP, 2L));
            CheckReport linear = huidong("2022", month, Baseline.linear());
            assertThat(verdicts(linear, Formula.GAP)).as(month).isEqualTo(Map.of(Verdict.MISMATCH, 2L));
            BigDecimal implied = Map.of(
                            "1-5", new BigDecimal("50"), "1-7", new BigDecimal("70"), "1-8", new BigDecimal("80"))
                    .get(month);
            assertThat(linear.impliedBase().orElseThrow()).isEqualByComparingTo(implied);
            assertThat(claims(own, Formula.SUM)).noneMatch(Claim::objection);
        }
        CheckReport linear = huidong("2024", "1-4", Baseline.linear());
        assertThat(verdicts(linear, Formula.GAP)).isEqualTo(Map.of(Verdict.HALF_UP, 3L));
        assertThat(verdicts(linear, Formula.SUM)).isEqualTo(Map.of(Verdict.HALF_UP, 2L, Verdict.REACHABLE, 1L));
        assertThat(linear.objections()).isEmpty();
        assertThat(linear.impliedBase()).isEmpty();
    }

    @Test
    void shanxiCitiesAreRankedWithATie() {
        CheckReport report = check("山西省2017年1-3月", "bulletin_table_shanxi_cities_2017_q1.csv", Baseline.linear());
        assertThat(verdicts(report, Formula.RANK)).isEqualTo(Map.of(Verdict.HALF_UP, 22L));
        assertThat(report.objections()).isEmpty();
        String swapped = tabs("bulletin_table_shanxi_cities_2017_q1.csv").replace("4.7\t6", "4.7\t7");
        assertThat(BulletinChecker.plain().check(swapped).objections())
                .extracting(SentencesTest::describe)
                .containsExactly("RANK RANK 7 MISMATCH");
    }

    @Test
    void ruichengMixesUnitsAndAddsUp() {
        PublishedTable table = PublishedTable.read("bulletin_table_ruicheng_2020_projects.csv");
        Money total = table.rows().stream()
                .map(row -> Money.parse(row.get(1), MoneyUnit.YUAN).orElseThrow())
                .reduce(Money.ZERO, Money::plus);
        assertThat(table.rows()).hasSize(15);
        assertThat(total).isEqualTo(Money.ofWan("71533.14"));
        String parts = table.rows().stream()
                .map(row -> row.get(0).replaceAll("\\d", "") + "项目总投资" + row.get(1))
                .collect(Collectors.joining(";"));
        String right = "第二批集中开工项目总投资71533.14万元,包括:其中" + parts + "。";
        assertThat(claims(BulletinChecker.plain().check(right), Formula.SUM))
                .extracting(SentencesTest::describe)
                .containsExactly("SUM TOTAL_INVESTMENT 71533.14万元 HALF_UP");
        CheckReport wrong = BulletinChecker.plain().check(right.replace("1.5亿元", "1.5万元"));
        assertThat(wrong.objections()).hasSize(1);
    }

    @Test
    void proposalSharesGetTheirVerdict() {
        PublishedTable table = PublishedTable.read("bulletin_table_proposals.csv");
        Map<String, String> received = new TreeMap<>();
        Map<String, String> filed = new TreeMap<>();
        Map<Verdict, Integer> verdicts = new TreeMap<>();
        List<String> truncated = new ArrayList<>();
        for (List<String> row : table.rows()) {
            String body = table.cell(row, "source_url");
            String item = row.get(1);
            if (Set.of("收到", "交办", "确定事项").contains(item)) {
                received.put(body, row.get(2));
            }
            if (item.equals("立案")) {
                filed.put(body, row.get(2));
            }
            if (row.get(3).isEmpty()) {
                continue;
            }
            boolean ofReceived = Set.of("立案", "作为意见处理", "转为意见建议").contains(item);
            String whole = ofReceived || !filed.containsKey(body) ? received.get(body) : filed.get(body);
            Verdict verdict = Derivation.rate(PrintedNumber.count(row.get(2)), PrintedNumber.count(whole))
                    .verdictOn(PrintedNumber.of(row.get(3).replace("%", "")));
            verdicts.merge(verdict, 1, Integer::sum);
            if (verdict == Verdict.TRUNCATED || verdict == Verdict.MISMATCH) {
                truncated.add(row.get(2) + "/" + whole + " " + row.get(3) + " " + verdict);
            }
        }
        assertThat(truncated)
                .containsExactly(
                        "25/93 26.8% TRUNCATED",
                        "26/93 27.9% TRUNCATED",
                        "13/93 13.9% TRUNCATED",
                        "6/93 6.4% TRUNCATED",
                        "54/93 58.07% MISMATCH");
        assertThat(verdicts).isEqualTo(Map.of(Verdict.HALF_UP, 37, Verdict.TRUNCATED, 4, Verdict.MISMATCH, 1));
    }

    private static CheckReport huidong(String year, String month, Baseline baseline) {
        String table = Stream.of(tabs("bulletin_table_huidong_series.csv").split("\n"))
                .filter(line -> line.startsWith("年") || line.startsWith(year + "\t" + month + "\t"))
                .map(line -> List.of(line.split("\t", -1)))
                .map(cells -> String.join("\t", cells.subList(2, 8)))
                .collect(Collectors.joining("\n"));
        String title = "惠东县" + year + "年" + month + "月重点项目情况\n";
        return new BulletinChecker(baseline, Ledger.none()).check(title + table);
    }

    /// Ten points a month from 0, as the county's gaps of 2022 suppose.
    private static Baseline huidongCurve() {
        List<BigDecimal> percents = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            percents.add(BigDecimal.valueOf(Math.min(100, 10L * month)));
        }
        return Baseline.of(percents);
    }

    private static Verdict sum(PublishedTable table, String column, List<String> whole, List<List<String>> parts) {
        List<PrintedNumber> numbers = parts.stream()
                .map(row -> table.cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .map(PrintedNumber::of)
                .toList();
        return Derivation.sum(numbers).verdictOn(PrintedNumber.of(table.cell(whole, column)));
    }

    private static CheckReport check(String title, String table, Baseline baseline) {
        return new BulletinChecker(baseline, Ledger.none()).check(title + "\n" + tabs(table));
    }

    private static String tabs(String file) {
        PublishedTable table = PublishedTable.read(file);
        return Stream.concat(Stream.of(table.header()), table.rows().stream())
                .map(cells -> String.join("\t", cells))
                .collect(Collectors.joining("\n"));
    }

    private static List<Claim> claims(CheckReport report, Formula formula) {
        return report.claims().stream()
                .filter(claim -> claim.formula() == formula)
                .toList();
    }

    private static Map<Verdict, Long> verdicts(CheckReport report, Formula formula) {
        Map<Verdict, Long> verdicts = claims(report, formula).stream()
                .filter(claim -> claim.outcome() instanceof Outcome.Checked)
                .collect(Collectors.groupingBy(
                        claim -> ((Outcome.Checked) claim.outcome()).verdict(), Collectors.counting()));
        return Collections.unmodifiableMap(verdicts);
    }
}
