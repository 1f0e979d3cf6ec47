package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeTest {

    @Test
    void a_new_code_says_month_and_region() {
        ProjectCode code = ProjectCode.parse("2105-140826-04-01-792239");
        assertThat(code.isOldStyle()).isFalse();
        assertThat(code.month()).contains(YearMonth.of(2021, 5));
        assertThat(code.year()).isEqualTo(Year.of(2021));
        assertThat(code.region()).contains(new DivisionCode("140826"));
        assertThat(code).hasToString("2105-140826-04-01-792239");
    }

    /// Printed in public documents.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-330327-48-01-167360",
                "2020-451421-88-03-016343",
                "2017-140826-26-03-000123",
                "2013-140826-26-03-000123"
            })
    void an_old_code_begins_with_its_year(String text) {
        ProjectCode code = ProjectCode.parse(text);
        assertThat(code.isOldStyle()).isTrue();
        assertThat(code.isAmbiguous()).isFalse();
        assertThat(code.year()).isEqualTo(Year.parse(text.substring(0, 4)));
        assertThat(code.month()).isEmpty();
    }

    @Test
    void november_and_december_2020_may_be_years_too() {
        ProjectCode code = ProjectCode.parse("2012-140826-04-01-792239");
        assertThat(code.isAmbiguous()).isTrue();
        assertThat(code.isOldStyle()).isFalse();
        assertThat(code.month()).contains(YearMonth.of(2020, 12));
        assertThat(ProjectCode.parse("2010-140826-04-01-792239").isAmbiguous()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2603-141124-89-05-346948",
                " 2603-141124-89-05-346948 ",
                "２６０３－１４１１２４－８９－０５－３４６９４８",
                "2603—141124—89—05—346948",
                "2603 - 141124 - 89 - 05 - 346948",
                "26031411248905346948"
            })
    void is_read_as_people_write_it(String text) {
        assertThat(ProjectCode.parse(text)).isEqualTo(new ProjectCode("2603-141124-89-05-346948"));
    }

    @Test
    void codes_of_central_departments_have_no_region() {
        assertThat(ProjectCode.parse("2017-000052-53-01-000123").region()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', project-code.shape",
        "绛发改备案〔2019〕12号, project-code.shape",
        "2105-140826-04-01-79223, project-code.shape",
        "2105-140826-04-792239, project-code.shape",
        "210x-140826-04-01-792239, project-code.shape",
        "2113-140826-04-01-792239, project-code.month",
        "2100-140826-04-01-792239, project-code.month",
        "2021-140826-04-01-792239, project-code.month",
        "1905-140826-04-01-792239, project-code.month",
        "2105-990826-04-01-792239, project-code.region",
        "2105-140026-04-01-792239, project-code.region"
    })
    void is_refused_with_the_reason(String text, String reason) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ProjectCode.parse(text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.code()).isEqualTo(reason);
    }

    @Property
    void every_month_since_2020_is_accepted_whatever_the_last_six_digits(
            @ForAll @IntRange(min = 2021, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(max = 999_999) int tail) {
        String code = String.format("%02d%02d-140826-04-01-%06d", year % 100, month, tail);
        assertThat(ProjectCode.parse(code).month()).contains(YearMonth.of(year, month));
        assertThat(ProjectCode.parse(code.replace("-", "")).code()).isEqualTo(code);
    }
}
