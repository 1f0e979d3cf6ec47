package org.luodi.platform.projects.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luodi.standards.Money;

class StartsTest {
    @Test
    void oneListHasThreeStartRates() {
        Starts starts = new Starts(100, 50, 33, 2, 40, 30);
        assertThat(starts.startRate(StartRateBase.PLANNED_NEW_STARTS)
                        .orElseThrow()
                        .print(2))
                .isEqualTo("66.00%");
        assertThat(starts.startRate(StartRateBase.ALL_PROJECTS).orElseThrow().print(2))
                .isEqualTo("33.00%");
        assertThat(starts.startRate(StartRateBase.STARTED_AND_RESUMED)
                        .orElseThrow()
                        .print(2))
                .isEqualTo("63.00%");
        assertThat(starts.notStarted()).isEqualTo(15);
        assertThat(starts.building()).isEqualTo(63);
    }

    /// 山西 2018: 164 of 171 resumed.
    @Test
    void resumedOfTheContinuedOnes() {
        assertThat(new Starts(300, 0, 0, 0, 171, 164).resumeRate().orElseThrow().print(1))
                .isEqualTo("95.9%");
        assertThat(new Starts(10, 10, 3, 0, 0, 0).resumeRate()).isEmpty();
    }

    @Test
    void moreStartedThanPlannedIsAProgrammingError() {
        assertThatThrownBy(() -> new Starts(10, 5, 6, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Starts(10, 5, 4, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Starts(10, 6, 0, 0, 5, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /// 实际开工 = 计划开工 − 未按期 + 提前, as 江门 and 山西 (2018, 2019) published it.
    @ParameterizedTest
    @CsvSource({"140,33,11,118", "74,5,3,72", "39,2,0,37"})
    void theIdentityOfStarts(int due, int late, int early, int actual) {
        assertThat(new DueBalance(due, late, early).actual()).isEqualTo(actual);
        assertThat(new DueBalance(due, late, early).agreesWith(actual + 1)).isFalse();
    }

    /// 山西 2014: 3 of 126 finished is 2.38, which was printed as 2.40.
    @Test
    void finishedOfTheOnesDue() {
        assertThat(new DueBalance(126, 123, 0).rate().orElseThrow().print(2)).isEqualTo("2.38%");
    }

    /// 武进 2017: 188 of 278 on schedule; 宁德: 268 of 300.
    @ParameterizedTest
    @CsvSource({"188,278,67.6%", "268,300,89.3%"})
    void onScheduleOfThoseUnderConstruction(int onSchedule, int all, String printed) {
        Rate schedule = Rate.of(1, 2).orElseThrow();
        Progress reached = new Progress(Money.ofWan(10), Money.ofWan(5), Money.ZERO, schedule);
        Progress missed = new Progress(Money.ofWan(10), Money.ofWan("4.9999"), Money.ZERO, schedule);
        List<Progress> building = new java.util.ArrayList<>();
        for (int i = 0; i < all; i++) {
            building.add(i < onSchedule ? reached : missed);
        }
        assertThat(Progress.onScheduleShare(building).orElseThrow().print(1)).isEqualTo(printed);
        assertThat(Progress.onScheduleShare(List.of())).isEmpty();
    }

    /// 广东 2019: 7.6 + 6.3 + 10.4 = 24.3 — the months' rates add up to the rate.
    @Property
    void monthlyRatesAddUp(
            @ForAll @IntRange(min = 1, max = 9999) int plan,
            @ForAll @IntRange(min = 0, max = 9999) int before,
            @ForAll @IntRange(min = 0, max = 9999) int month) {
        Progress last = new Progress(Money.ofWan(plan), Money.ofWan(before), Money.ZERO, Rate.ZERO);
        Progress now = new Progress(Money.ofWan(plan), Money.ofWan(before + month), Money.ofWan(month), Rate.ZERO);
        assertThat(last.completionRate().orElseThrow().plus(now.monthRate().orElseThrow()))
                .isEqualTo(now.completionRate().orElseThrow());
    }

    @Property
    void sharesAddUpToAHundred(
            @ForAll List<@IntRange(min = 0, max = 100_000) Integer> parts,
            @ForAll @IntRange(min = 0, max = 2) int decimals) {
        Assume.that(parts.stream().anyMatch(part -> part > 0));
        List<Money> money = parts.stream().map(Money::ofWan).toList();
        List<BigDecimal> shares = Shares.of(money, decimals);
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
        BigDecimal whole = money.stream().reduce(Money.ZERO, Money::plus).wan();
        for (int i = 0; i < shares.size(); i++) {
            Rate exact = Rate.of(money.get(i), Money.ofWan(whole)).orElseThrow();
            BigDecimal off = shares.get(i).subtract(exact.percent(12)).abs();
            assertThat(off).isLessThan(BigDecimal.ONE.movePointLeft(decimals));
        }
    }

    @Test
    void theMissingDigitGoesToTheLargestRemainder() {
        assertThat(Shares.of(List.of(Money.ofWan(1), Money.ofWan(1), Money.ofWan(1)), 2))
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
        // Half-up would print 58.06, 20.97 and 20.96: 99.99 in all.
        assertThat(Shares.of(List.of(Money.ofWan(580_649), Money.ofWan(209_710), Money.ofWan(209_641)), 2))
                .containsExactly(new BigDecimal("58.07"), new BigDecimal("20.97"), new BigDecimal("20.96"));
        assertThat(Shares.of(List.of(Money.ZERO), 2)).isEmpty();
    }
}
