package org.luodi.platform.projects.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luodi.standards.Money;
import org.luodi.standards.Refusal;

class LampRulesTest {
    private static final LampRules YINCHUAN = LampRules.shipped(LampRules.YINCHUAN);
    private static final LampRules SANYA = LampRules.shipped(LampRules.SANYA);
    private static final Rate SEPTEMBER = Rate.of(9, 12).orElseThrow();

    private static LampVerdict judge(LampRules rules, String percentDone) {
        return rules.judge(
                LampCase.building(new Progress(Money.ofWan(100), Money.ofWan(percentDone), Money.ZERO, SEPTEMBER)));
    }

    @ParameterizedTest
    @CsvSource({
        "75,GREEN",
        "80,GREEN",
        "65.0001,GREEN",
        "65,AMBER",
        "60,AMBER",
        "45,AMBER",
        "44.9999,RED",
        "0,RED",
        "-3,RED"
    })
    void 银川CountsTenAndThirtyPointsIn(String done, Lamp lamp) {
        assertThat(judge(YINCHUAN, done).lamp()).isEqualTo(lamp);
    }

    @ParameterizedTest
    @CsvSource({"75,GREEN", "74.9999,AMBER", "37.5,AMBER", "37.4999,RED"})
    void 三亚LooksAtTheShareOfWhatWasDue(String done, Lamp lamp) {
        assertThat(judge(SANYA, done).lamp()).isEqualTo(lamp);
    }

    /// The county of the seed is 38.72 points behind.
    @Test
    void theSeedIsUnderARedLamp() {
        Progress county = new Progress(Money.ofWan(290_500), Money.ofWan(105_400), Money.ZERO, SEPTEMBER);
        LampVerdict verdict = YINCHUAN.judge(LampCase.building(county));
        assertThat(verdict.lamp()).isEqualTo(Lamp.RED);
        assertThat(LampWording.reason(verdict, 2)).isEqualTo("完成率36.28%，序时进度75.00%，差38.72个百分点>30 → 红灯");
    }

    @Test
    void reasonsNameTheNumbersCompared() {
        assertThat(LampWording.reason(judge(YINCHUAN, "65"), 1)).isEqualTo("完成率65.0%，序时进度75.0%，差10.0个百分点≥10 → 黄灯");
        assertThat(LampWording.reason(judge(YINCHUAN, "70"), 1)).isEqualTo("完成率70.0%，序时进度75.0%，差5.0个百分点>0 → 绿灯");
        assertThat(LampWording.reason(judge(YINCHUAN, "75"), 1)).isEqualTo("完成率75.0%，序时进度75.0%，已达序时进度 → 绿灯");
        assertThat(LampWording.reason(judge(SANYA, "30"), 1)).isEqualTo("完成率30.0%，序时进度75.0%，低于应完成额60.0%>50% → 红灯");
        assertThat(judge(YINCHUAN, "65").reason())
                .isEqualTo(new LampReason.ByProgress(
                        Rate.of(65, 100).orElseThrow(),
                        SEPTEMBER,
                        Rate.of(10, 100).orElseThrow(),
                        Optional.of(YINCHUAN.rules().get(1))));
    }

    @Test
    void statesGoBeforeRates() {
        Progress late = new Progress(Money.ofWan(100), Money.ZERO, Money.ZERO, SEPTEMBER);
        assertThat(YINCHUAN.judge(new LampCase(late, false, Optional.of(true), false, OptionalInt.empty()))
                        .lamp())
                .isEqualTo(Lamp.NO_REPORT);
        assertThat(YINCHUAN.judge(new LampCase(late, true, Optional.of(true), true, OptionalInt.empty()))
                        .lamp())
                .isEqualTo(Lamp.FINISHED);
        assertThat(YINCHUAN.judge(new LampCase(late, true, Optional.of(false), false, OptionalInt.empty()))
                        .lamp())
                .isEqualTo(Lamp.NOT_STARTED);
        Progress unplanned = new Progress(Money.ZERO, Money.ofWan(3), Money.ZERO, SEPTEMBER);
        assertThat(YINCHUAN.judge(LampCase.building(unplanned)).reason()).isInstanceOf(LampReason.NoPlan.class);
    }

    @ParameterizedTest
    @CsvSource({"0,NOT_STARTED", "1,AMBER", "2,AMBER", "3,RED", "9,RED"})
    void anOverdueStartLightsItsOwnLamp(int months, Lamp lamp) {
        Progress nothing = new Progress(Money.ofWan(100), Money.ZERO, Money.ZERO, SEPTEMBER);
        LampVerdict verdict =
                YINCHUAN.judge(new LampCase(nothing, true, Optional.of(false), false, OptionalInt.of(months)));
        assertThat(verdict.lamp()).isEqualTo(lamp);
        assertThat(LampWording.reason(verdict, 1)).endsWith(LampWording.name(lamp));
    }

    @Test
    void thresholdsAreTheCountysToSet() {
        LampRules milder = YINCHUAN.withThreshold(0, new BigDecimal("40"));
        assertThat(judge(milder, "44.9999").lamp()).isEqualTo(Lamp.AMBER);
        assertThat(LampRules.parse(milder.text())).isEqualTo(milder);
        assertThat(YINCHUAN.source()).isNotBlank();
        assertThat(SANYA.source()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RED,behind-points,>,thirty,",
                "PURPLE,behind-points,>,30,",
                "RED,behind,>,30,",
                "RED,behind-points,=,30,",
                "RED,behind-points,>,-30,",
                "RED"
            })
    void linesThatAreNoRulesAreRefused(String line) {
        assertThatThrownBy(() -> LampRules.parse("name: x\n" + line)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("lamp-rules.line");
            assertThat(refusal.args().getFirst()).isEqualTo(line);
        });
    }

    @Test
    void aSetWithoutRulesOrNameIsRefused() {
        assertThatThrownBy(() -> LampRules.parse("name: x")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> LampRules.parse("RED,behind-points,>,30,")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> LampRules.shipped("../../secret")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ListSettings.standard().withDecimals(3)).isInstanceOf(Refusal.class);
    }
}
