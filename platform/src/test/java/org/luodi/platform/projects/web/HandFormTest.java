package org.luodi.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.review.Answer.Correction;
import org.luodi.standards.Money;

class HandFormTest {
    private static final ProjectId ROAD = new ProjectId(7);
    private static final HandForm FORM = new HandForm(
            List.of(new HandForm.Line(
                    new PlannedProject(
                            ROAD,
                            "road",
                            Optional.empty(),
                            "transport",
                            "",
                            "",
                            Nature.NEW,
                            Money.ofWan(1000),
                            Money.ofWan(400),
                            Optional.empty(),
                            Origin.of("plan", "S", "A1")),
                    Optional.of(Money.ofWan(49)),
                    Map.of())),
            List.of(),
            "");

    private static HandForm written(String... pairs) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        return FORM.written(parameters);
    }

    @Test
    void correctsWhatWasWrittenAndKeepsDecidedAmountsThatDidNotChange() {
        HandForm form = written("month-7", "6", "cumulative-7", "55", "plan-7", "400", "total-7", "1,000");

        assertThat(form.faults()).isEmpty();
        assertThat(form.corrections())
                .containsExactly(
                        new Correction(ROAD, FigureField.MONTH, Money.ofWan(6)),
                        new Correction(ROAD, FigureField.CUMULATIVE, Money.ofWan(55)));
    }

    @Test
    void takesAnotherDecidedAmount() {
        assertThat(written("plan-7", "450").corrections())
                .containsExactly(new Correction(ROAD, FigureField.PLAN, Money.ofWan(450)));
    }

    @Test
    void asksForAReasonWhenTheMonthDoesNotAddUp() {
        assertThat(written("month-7", "6", "cumulative-7", "60").faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.input()).isEqualTo("cumulative-7");
                    assertThat(fault.refusal().args()).containsExactly("49", "6", "55", "60");
                });
        assertThat(written("month-7", "6", "cumulative-7", "60", "reason", "August was short by 5")
                        .faults())
                .isEmpty();
    }

    @Test
    void saysWhichInputIsNoAmount() {
        assertThat(written("month-7", "six").fault("month-7"))
                .hasValueSatisfying(fault -> assertThat(fault.refusal().code()).isEqualTo("projects.hand.not-money"));
        assertThat(written("cumulative-7", "-3").fault("cumulative-7"))
                .hasValueSatisfying(fault -> assertThat(fault.refusal().code()).isEqualTo("projects.hand.negative"));
        assertThat(written().faulty()).isTrue();
    }
}
