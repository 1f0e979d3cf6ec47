package org.luodi.platform.projects.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.luodi.standards.Money;

class RateTest {
    @Test
    void theSeedsRate() {
        Rate rate = Rate.of(Money.ofWan(105_400), Money.ofWan(290_500)).orElseThrow();
        assertThat(rate.print(2)).isEqualTo("36.28%");
        assertThat(rate.print(1)).isEqualTo("36.3%");
        assertThat(rate.exchangedPercent()).isEqualByComparingTo("36.2822719449");
        assertThat(new Points(rate.minus(Rate.of(9, 12).orElseThrow())).signed(2))
                .isEqualTo("-38.72");
    }

    @Test
    void halvesAreRoundedUpAndAwayFromZero() {
        assertThat(Rate.ofPercent(new BigDecimal("2.345")).digits(2)).isEqualTo("2.35");
        assertThat(Rate.ofPercent(new BigDecimal("-2.345")).digits(2)).isEqualTo("-2.35");
        assertThat(Rate.ofPercent(new BigDecimal("2.3449999")).digits(2)).isEqualTo("2.34");
        // In double arithmetic 1.005 * 100 is 100.49999999999999.
        assertThat(Rate.ofPercent(new BigDecimal("1.005")).digits(2)).isEqualTo("1.01");
    }

    @Test
    void ratesMayExceedTheWholeAndFallBelowNothing() {
        assertThat(Rate.of(Money.ofWan("151.47"), Money.ofWan(100))
                        .orElseThrow()
                        .print(2))
                .isEqualTo("151.47%");
        assertThat(Rate.of(-1, 4).orElseThrow().print(1)).isEqualTo("-25.0%");
    }

    @Test
    void thereIsNoShareInNothing() {
        assertThat(Rate.of(Money.ofWan(5), Money.ZERO)).isEmpty();
        assertThat(Rate.of(0, 0)).isEmpty();
        assertThat(Rate.WHOLE.shareOf(Rate.ZERO)).isEmpty();
        assertThatThrownBy(() -> new Rate(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalSharesAreEqualWhateverTheirAmounts() {
        assertThat(Rate.of(Money.ofWan("0.05"), Money.ofWan("0.1"))).isEqualTo(Rate.of(1, 2));
        assertThat(Rate.of(-1, -2)).isEqualTo(Rate.of(1, 2));
        assertThat(Rate.ofPercent(new BigDecimal("1E+2"))).isEqualTo(Rate.WHOLE);
    }

    @Property
    void printIsWhatExactDivisionGives(
            @ForAll @LongRange(min = -1_000_000, max = 100_000_000) long part,
            @ForAll @LongRange(min = 1, max = 100_000_000) long whole,
            @ForAll @IntRange(min = 1, max = 2) int decimals) {
        BigDecimal expected = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
        assertThat(Rate.of(part, whole).orElseThrow().digits(decimals)).isEqualTo(expected.toPlainString());
    }

    @Property
    void differencesAndSumsUndoEachOther(
            @ForAll @IntRange(min = -999, max = 999) int a,
            @ForAll @IntRange(min = 1, max = 999) int b,
            @ForAll @IntRange(min = -999, max = 999) int c,
            @ForAll @IntRange(min = 1, max = 999) int d) {
        Rate one = Rate.of(a, b).orElseThrow();
        Rate other = Rate.of(c, d).orElseThrow();
        assertThat(one.minus(other).plus(other)).isEqualTo(one);
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(one.minus(other).signum());
    }
}
