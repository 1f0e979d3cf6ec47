package org.luodi.platform.projects.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luodi.platform.projects.checker.figures.PublishedTable;
import org.luodi.standards.Refusal;

class ScheduleCurveTest {
    /// Ten points a month, as 惠东 printed its gaps in 2022 (粤办函〔2022〕18号: 60 % by June).
    private static final ScheduleCurve HUIDONG_2022 = ScheduleCurve.parse("10,20,30,40,50,60,70,80,90,100,100,100");

    @ParameterizedTest
    @CsvSource({"JANUARY,8.33", "APRIL,33.33", "AUGUST,66.67", "SEPTEMBER,75.00", "DECEMBER,100.00"})
    void linearIsATwelfthAMonth(Month month, String printed) {
        assertThat(ScheduleCurve.linear().at(month).digits(2)).isEqualTo(printed);
    }

    /// Rates and gaps as published; the expected baseline is the table's last column.
    @Test
    void theGapsOf惠东FollowFromItsCurves() {
        PublishedTable table = PublishedTable.read("bulletin_table_huidong_series.csv");
        int checked = 0;
        for (List<String> row : table.rows()) {
            String printedGap = row.get(7);
            if (printedGap.isEmpty()) {
                continue;
            }
            ScheduleCurve curve = row.get(0).equals("2022") ? HUIDONG_2022 : ScheduleCurve.linear();
            Month month = Month.of(Integer.parseInt(row.get(1).split("-")[1]));
            Rate rate = Rate.ofPercent(new BigDecimal(row.get(6)));
            Points gap = GapMethod.DISPLAYED.gap(rate, curve.at(month), 1);
            assertThat(new BigDecimal(gap.signed(1))).as(row.toString()).isEqualByComparingTo(printedGap);
            checked++;
        }
        assertThat(checked).isEqualTo(9);
    }

    @Test
    void curvesThatAreNoneAreRefused() {
        refused("schedule-curve.twelve-points", () -> ScheduleCurve.parse("10,20,30"));
        refused("schedule-curve.falls", () -> ScheduleCurve.parse("10,20,30,40,50,60,59,80,90,100,100,100"));
        refused("schedule-curve.falls", () -> ScheduleCurve.parse("-1,20,30,40,50,60,70,80,90,100,100,100"));
        refused("schedule-curve.above-whole", () -> ScheduleCurve.parse("10,20,30,40,50,60,70,80,90,100,100,101"));
        refused("schedule-curve.not-a-number", () -> ScheduleCurve.parse("10,20,30,40,50,x,70,80,90,100,100,100"));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void readsWhatPeopleTypeAndWhatItWrote() {
        assertThat(ScheduleCurve.parse("１０%，20% 30、40,50,60,70,80,90,100,100,100"))
                .isEqualTo(HUIDONG_2022);
        assertThat(ScheduleCurve.parse(HUIDONG_2022.text())).isEqualTo(HUIDONG_2022);
        assertThat(ScheduleCurve.parse(ScheduleCurve.linear().text()).isLinear())
                .isTrue();
        assertThat(HUIDONG_2022.isLinear()).isFalse();
    }

    @Property
    void anyMonotoneCurveIsKept(@ForAll @Size(12) List<@IntRange(min = 0, max = 100) Integer> points) {
        List<BigDecimal> rising =
                points.stream().sorted().map(BigDecimal::valueOf).toList();
        ScheduleCurve curve = ScheduleCurve.ofPercents(rising);
        assertThat(ScheduleCurve.parse(curve.text())).isEqualTo(curve);
    }
}
