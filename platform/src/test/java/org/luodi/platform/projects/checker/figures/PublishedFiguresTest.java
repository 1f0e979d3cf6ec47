package org.luodi.platform.projects.checker.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the published figures gets the verdict that its file states.
class PublishedFiguresTest {

    private static final PublishedTable FIGURES = PublishedTable.read("bulletin_figures.csv");

    record Row(List<String> cells) {
        String of(String column) {
            return FIGURES.cell(cells, column);
        }

        @Override
        public String toString() {
            return of("id");
        }
    }

    static Stream<Row> rows() {
        return FIGURES.rows().stream().map(Row::new);
    }

    @Test
    void theFileHoldsEveryKindOfRow() {
        assertThat(FIGURES.rows()).hasSize(33);
        assertThat(rows().filter(row -> !row.of("audit_rate_verdict").isEmpty()))
                .hasSize(24);
        assertThat(rows().filter(row -> !row.of("audit_start_verdict").isEmpty()))
                .hasSize(7);
        assertThat(rows().filter(row ->
                        !row.of("audit_gap_verdict_linear_month_over_12").isEmpty()))
                .hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void completionRateGetsTheVerdictOfTheFile(Row row) {
        if (row.of("annual_plan").isEmpty() || row.of("completed").isEmpty()) {
            assertThat(row.of("audit_rate_verdict")).isEmpty();
            return;
        }
        Derivation rate = rate(row);
        assertThat(rate.computed().round(4, RoundingMode.HALF_UP).toPlainString())
                .isEqualTo(row.of("audit_rate_from_printed"));
        if (row.of("printed_completion_rate_pct").isEmpty()) {
            assertThat(row.of("audit_rate_verdict")).isEmpty();
            return;
        }
        PrintedNumber printed = PrintedNumber.of(row.of("printed_completion_rate_pct"));
        assertThat(rate.verdictOn(printed)).isEqualTo(verdict(row.of("audit_rate_verdict")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void startRateGetsTheVerdictOfTheFile(Row row) {
        if (row.of("audit_start_verdict").isEmpty()) {
            return;
        }
        Derivation rate =
                Derivation.rate(PrintedNumber.count(row.of("started")), PrintedNumber.count(row.of("start_base")));
        assertThat(rate.computed().round(4, RoundingMode.HALF_UP).toPlainString())
                .isEqualTo(row.of("audit_start_rate"));
        assertThat(rate.verdictOn(PrintedNumber.of(row.of("printed_start_rate_pct"))))
                .isEqualTo(verdict(row.of("audit_start_verdict")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void gapFollowsByTheMethodsOfTheFile(Row row) {
        String expected = row.of("audit_gap_verdict_linear_month_over_12");
        if (expected.isEmpty()) {
            return;
        }
        Optional<Derivation> derived = row.of("annual_plan").isEmpty() ? Optional.empty() : Optional.of(rate(row));
        Gap gap = new Gap(
                derived,
                Optional.of(PrintedNumber.of(row.of("printed_completion_rate_pct"))),
                Baseline.linear().at(Integer.parseInt(row.of("month_to"))));
        PrintedNumber printed = PrintedNumber.of(row.of("printed_gap_pp"));
        Set<String> methods =
                gap.methods(printed).stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        if (expected.equals("NONE")) {
            assertThat(methods).isEmpty();
            assertThat(gap.verdictOn(printed)).isEqualTo(Verdict.MISMATCH);
        } else {
            assertThat(methods)
                    .containsExactlyInAnyOrder(expected.toUpperCase(Locale.ROOT).split("\\+"));
            assertThat(gap.verdictOn(printed)).isEqualTo(Verdict.HALF_UP);
        }
    }

    @Test
    void theCountyOfTheSeedIsBehindByItsKnownGap() {
        Derivation rate = Derivation.rate(PrintedNumber.of("10.54"), PrintedNumber.of("29.05"));
        assertThat(rate.verdictOn(PrintedNumber.of("36.28"))).isEqualTo(Verdict.HALF_UP);
        Gap gap = new Gap(Optional.of(rate), Optional.empty(), Baseline.linear().at(9));
        assertThat(gap.verdictOn(PrintedNumber.of("-38.72"))).isEqualTo(Verdict.HALF_UP);
    }

    @Test
    void jiangmenTookTheGapFromTheExactRate() {
        // 97.158 - 83.333 = 13.8, while from the printed 97.2 it would be 13.9.
        Gap gap = new Gap(
                Optional.of(Derivation.exactly(Ratio.of(new BigDecimal("97.158")))),
                Optional.of(PrintedNumber.of("97.2")),
                Baseline.linear().at(10));
        assertThat(gap.methods(PrintedNumber.of("13.8"))).containsExactly(GapMethod.EXACT_RATE);
        assertThat(gap.methods(PrintedNumber.of("13.9")))
                .containsExactlyInAnyOrder(
                        GapMethod.ROUNDED_RATE,
                        GapMethod.ROUNDED_RATE_AND_BASE_1DP,
                        GapMethod.ROUNDED_RATE_AND_BASE_2DP);
    }

    private static Derivation rate(Row row) {
        return Derivation.rate(PrintedNumber.of(row.of("completed")), PrintedNumber.of(row.of("annual_plan")));
    }

    private static Verdict verdict(String printed) {
        return printed.equals("REACHABLE_FROM_INPUT_ROUNDING") ? Verdict.REACHABLE : Verdict.valueOf(printed);
    }
}
