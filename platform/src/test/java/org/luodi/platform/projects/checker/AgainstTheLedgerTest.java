package org.luodi.platform.projects.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luodi.platform.projects.checker.figures.Baseline;
import org.luodi.standards.Money;

/// Whose figures a bulletin is compared with in a month that the ledger holds.
class AgainstTheLedgerTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2021, 9);
    private static final LedgerFigures HELD = new LedgerFigures(
            "绛县",
            SEPTEMBER,
            line(55, "290500", "105400"),
            List.of(
                    new LedgerFigures.Group("住建局", line(9, "92000", "23000")),
                    new LedgerFigures.Group("工业信息化局", line(4, "20000", "8250")),
                    new LedgerFigures.Group("工业", line(18, "134000", "51500"))));

    @Test
    void aUnitWhosePlanIsNotPrintedIsComparedWithItsPlanInTheLedger() {
        String county = "2021年1-9月,全县年度计划投资29.05亿元,完成投资10.54亿元,占年度计划的36.28%。";

        assertThat(differences(county + "住建局完成投资2.3亿元,占计划的25%。")).isEmpty();
        assertThat(differences(county + "住建局完成投资2.3亿元,占计划的52%。")).containsExactly("住建局 52%");
    }

    @Test
    void aProjectOfAUnitIsNotTheUnit() {
        assertThat(differences("2021年1-9月,住建局滨河路改造完成投资0.5亿元,完成率62.5%。")).isEmpty();
        assertThat(differences("2021年1-9月,工业园区道路完成投资0.5亿元,完成率62.5%。")).isEmpty();
    }

    @Test
    void aFieldMayBeCalledWithAWordForWhatItIs() {
        assertThat(differences("2021年1-9月,工业类项目18个,完成投资6.15亿元。")).containsExactly("工业 6.15亿元");
    }

    @Test
    void lastYearAndAnotherPlaceAreNotThisMonthOfTheCounty() {
        String county = "2021年1-9月,全县年度计划投资29.05亿元,完成投资10.54亿元,";

        assertThat(differences(county + "去年同期完成投资9.40亿元,完成率35.1%。")).isEmpty();
        assertThat(differences(county + "完成率36.28%。全市完成投资812.6亿元,完成率47.5%。")).isEmpty();
        assertThat(differences("2021年1-9月,全市年度计划投资1710亿元,完成投资812.6亿元,完成率47.52%。"))
                .isEmpty();
        assertThat(differences("2021年1-9月,闻喜县完成投资22.1亿元,完成率51.4%。")).isEmpty();
        assertThat(differences("2021年1-9月,绛县完成投资22.1亿元。")).containsExactly(" 22.1亿元");
    }

    private static List<String> differences(String text) {
        CheckReport report = new BulletinChecker(
                        Baseline.linear(), month -> month.equals(SEPTEMBER) ? Optional.of(HELD) : Optional.empty())
                .check(text);
        assertThat(report.ledgerHeld()).isTrue();
        return report.differences().stream()
                .map(difference -> difference.subject() + " " + difference.printed())
                .toList();
    }

    private static LedgerFigures.Line line(int count, String plan, String completed) {
        return new LedgerFigures.Line(count, Money.ofWan("1061100"), Money.ofWan(plan), Money.ofWan(completed));
    }
}
