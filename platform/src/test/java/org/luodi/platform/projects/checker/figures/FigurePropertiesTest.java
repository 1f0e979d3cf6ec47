package org.luodi.platform.projects.checker.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What must hold for any figures, tried on many with a fixed seed.
class FigurePropertiesTest {

    private static final int TRIES = 20_000;

    private final Random random = new Random(20210930);

    @Test
    void aRateOfRealFiguresIsNeverCalledImpossible() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal part = real(0, 100_000);
            BigDecimal whole = real(100, 100_000);
            int decimals = random.nextInt(4);
            Ratio rate = Ratio.of(part).dividedBy(Ratio.of(whole)).times(Ratio.of(100, 1));
            PrintedNumber printed = printed(rate.round(random.nextInt(3), RoundingMode.HALF_UP));
            Derivation derivation = Derivation.rate(rounded(part, decimals), rounded(whole, decimals));
            assertThat(derivation.verdictOn(printed))
                    .as("%s of %s, printed with %d decimals: %s", part, whole, decimals, printed)
                    .isNotEqualTo(Verdict.MISMATCH);
        }
    }

    @Test
    void aSumOfRealFiguresIsNeverCalledImpossible() {
        for (int i = 0; i < TRIES; i++) {
            List<BigDecimal> parts = Stream.generate(() -> real(0, 9_999))
                    .limit(2 + random.nextInt(9))
                    .toList();
            BigDecimal total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            int decimals = random.nextInt(3);
            Derivation sum = Derivation.sum(
                    parts.stream().map(part -> rounded(part, decimals)).toList());
            assertThat(sum.verdictOn(rounded(total, random.nextInt(3)))).isNotEqualTo(Verdict.MISMATCH);
        }
    }

    @Test
    void aGapOfRealFiguresIsNeverCalledImpossible() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal part = real(0, 20_000);
            BigDecimal whole = real(1_000, 20_000);
            Ratio base = Baseline.linear().at(1 + random.nextInt(12));
            Ratio rate = Ratio.of(part).dividedBy(Ratio.of(whole)).times(Ratio.of(100, 1));
            PrintedNumber printedRate = printed(rate.round(1 + random.nextInt(2), RoundingMode.HALF_UP));
            PrintedNumber printedGap = printed(rate.minus(base).round(1 + random.nextInt(2), RoundingMode.HALF_UP));
            Derivation derived = Derivation.rate(rounded(part, 2), rounded(whole, 2));
            Gap gap = new Gap(Optional.of(derived), Optional.of(printedRate), base);
            assertThat(gap.verdictOn(printedGap)).isNotEqualTo(Verdict.MISMATCH);
        }
    }

    @Test
    void aFigureBeyondAllUnroundedInputsIsAlwaysCalledImpossible() {
        for (int i = 0; i < TRIES; i++) {
            Derivation derivation = Derivation.rate(rounded(real(0, 100_000), 2), rounded(real(100, 100_000), 2));
            Ratio above = derivation.possible().high().plus(Ratio.of(2, 100));
            Ratio below = derivation.possible().low().minus(Ratio.of(2, 100));
            assertThat(derivation.verdictOn(printed(above.round(2, RoundingMode.HALF_UP))))
                    .isEqualTo(Verdict.MISMATCH);
            assertThat(derivation.verdictOn(printed(below.round(2, RoundingMode.HALF_UP))))
                    .isEqualTo(Verdict.MISMATCH);
        }
    }

    @Test
    void roundedAndCutOffAreToldApart() {
        for (int i = 0; i < TRIES; i++) {
            Derivation derivation = Derivation.rate(rounded(real(1, 100_000), 2), rounded(real(100, 100_000), 2));
            BigDecimal up = derivation.computed().round(2, RoundingMode.HALF_UP);
            BigDecimal cut = derivation.computed().round(2, RoundingMode.DOWN);
            assertThat(derivation.verdictOn(printed(up))).isEqualTo(Verdict.HALF_UP);
            assertThat(derivation.verdictOn(printed(cut)))
                    .isEqualTo(up.equals(cut) ? Verdict.HALF_UP : Verdict.TRUNCATED);
        }
    }

    @Test
    void countsAreNeverRounded() {
        Derivation sum = Derivation.sum(List.of(PrintedNumber.count("58"), PrintedNumber.count("258")));
        assertThat(sum.verdictOn(PrintedNumber.count("316"))).isEqualTo(Verdict.HALF_UP);
        assertThat(sum.verdictOn(PrintedNumber.count("317"))).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void ranksFallFromTheHighestAndTiesShare() {
        for (int i = 0; i < 2_000; i++) {
            List<BigDecimal> values = Stream.generate(() -> BigDecimal.valueOf(random.nextInt(8)))
                    .limit(1 + random.nextInt(12))
                    .toList();
            List<BigDecimal> sorted =
                    values.stream().sorted(Comparator.reverseOrder()).toList();
            assertThat(Ranking.outOfOrder(sorted)).isEmpty();
            for (int a = 0; a < values.size(); a++) {
                assertThat(Ranking.allows(values, a, Ranking.ranks(values).get(a)))
                        .isTrue();
                assertThat(Ranking.allows(values, a, 0)).isFalse();
                assertThat(Ranking.allows(values, a, values.size() + 1)).isFalse();
            }
        }
        assertThat(Ranking.ranks(List.of(new BigDecimal("2.5"), new BigDecimal("2.4"), new BigDecimal("2.40"))))
                .containsExactly(1, 2, 2);
    }

    @Test
    void ratesOfAThousandPercentAreImplausible() {
        assertThat(PrintedNumber.of("6902").isImplausibleRate()).isTrue();
        assertThat(PrintedNumber.of("1000").isImplausibleRate()).isTrue();
        assertThat(PrintedNumber.of("999.99").isImplausibleRate()).isFalse();
        assertThat(PrintedNumber.of("151.47").isImplausibleRate()).isFalse();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> Baseline.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Derivation.rate(PrintedNumber.of("1"), PrintedNumber.of("0")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gap(Optional.empty(), Optional.empty(), Ratio.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A figure as reality has it, with more decimals than anybody prints.
    private BigDecimal real(int from, int to) {
        return BigDecimal.valueOf(from).add(BigDecimal.valueOf(random.nextLong((to - from) * 1_000_000L), 6));
    }

    private static PrintedNumber rounded(BigDecimal value, int decimals) {
        return printed(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    private static PrintedNumber printed(BigDecimal value) {
        return PrintedNumber.of(value.toPlainString());
    }
}
