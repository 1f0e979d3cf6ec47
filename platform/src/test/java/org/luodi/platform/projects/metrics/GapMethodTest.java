package org.luodi.platform.projects.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.luodi.standards.Money;

class GapMethodTest {
    private static final ScheduleCurve LINEAR = ScheduleCurve.linear();

    /// 江门: 97.158 − 83.333 = 13.8; from rounded figures it would be 13.9.
    @Test
    void theMethodsDifferWhereBothRoundingsAddUp() {
        Rate rate = Rate.ofPercent(new BigDecimal("97.158"));
        assertThat(GapMethod.EXACT.gap(rate, LINEAR.at(Month.OCTOBER), 1).signed(1))
                .isEqualTo("13.8");
        assertThat(GapMethod.DISPLAYED.gap(rate, LINEAR.at(Month.OCTOBER), 1).signed(1))
                .isEqualTo("13.9");
    }

    /// 三明: 74 − 66.67 = 7.33.
    @Test
    void fromThePrintedRate() {
        Rate rate = Rate.ofPercent(new BigDecimal("74"));
        assertThat(GapMethod.DISPLAYED.gap(rate, LINEAR.at(Month.AUGUST), 2).signed(2))
                .isEqualTo("7.33");
    }

    @Test
    void aGapIsSaidWithoutItsSignAndOnlyWhereItShows() {
        Progress progress = new Progress(
                Money.ofWan(290_500), Money.ofWan(105_400), Money.ofWan(12_006), LINEAR.at(Month.SEPTEMBER));
        Points gap = progress.gap(ListSettings.standard()).orElseThrow();
        assertThat(gap.size(2)).isEqualTo("38.72");
        assertThat(gap.behind()).isTrue();
        assertThat(gap.ahead()).isFalse();
        assertThat(new Points(Rate.ofPercent(new BigDecimal("-0.004"))).printsAsNone(2))
                .isTrue();
        assertThat(new Points(Rate.ofPercent(new BigDecimal("-0.005"))).printsAsNone(2))
                .isFalse();
    }
}
