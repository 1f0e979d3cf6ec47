package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "140000, PROVINCE,",
        "140800, CITY, 140000",
        "140826, COUNTY, 140800",
        "140826100, TOWN, 140826",
        "140826100201, VILLAGE, 140826100",
        "441900003, TOWN, 441900"
    })
    void knows_its_level_and_its_parent(String code, DivisionCode.Level level, String parent) {
        DivisionCode division = new DivisionCode(code);
        assertThat(division.level()).isEqualTo(level);
        assertThat(division.parent().map(DivisionCode::code).orElse(null)).isEqualTo(parent);
    }

    @ParameterizedTest
    @CsvSource({
        "140826000000, 140826",
        "140826000, 140826",
        "140826100000, 140826100",
        "140000000000, 140000",
        "' １４０８２６ ', 140826"
    })
    void is_read_from_padded_and_full_width_forms(String text, String code) {
        assertThat(DivisionCode.parse(text)).isEqualTo(new DivisionCode(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'', division-code.shape",
        "14082, division-code.shape",
        "1408261, division-code.shape",
        "14082x, division-code.shape",
        "140826000, division-code.shape",
        "140826100000, division-code.shape",
        "140826000001, division-code.shape",
        "140026, division-code.shape",
        "140000100, division-code.shape",
        "040826, division-code.shape",
        "160826, division-code.province",
        "990000, division-code.province",
        "100000, division-code.province"
    })
    void is_refused_with_the_reason(String code, String reason) {
        assertThat(catchThrowableOfType(Refusal.class, () -> new DivisionCode(code)))
                .as(code)
                .extracting(Refusal::code)
                .isEqualTo(reason);
    }

    @Test
    void contains_what_lies_inside_it() {
        DivisionCode county = new DivisionCode("140826");
        assertThat(new DivisionCode("140000").contains(county)).isTrue();
        assertThat(new DivisionCode("140800").contains(county)).isTrue();
        assertThat(county.contains(new DivisionCode("140826101"))).isTrue();
        assertThat(county.contains(county)).isTrue();
        assertThat(county.contains(new DivisionCode("140827"))).isFalse();
        assertThat(county.contains(new DivisionCode("140800"))).isFalse();
    }

    @Property
    void every_parent_contains_its_child_one_level_down(@ForAll @IntRange(min = 110000, max = 659999) int number) {
        DivisionCode code;
        try {
            code = new DivisionCode(String.valueOf(number));
        } catch (Refusal refusal) {
            return;
        }
        code.parent().ifPresent(parent -> {
            assertThat(parent.contains(code)).isTrue();
            assertThat(code.contains(parent)).isFalse();
            assertThat(parent.level().ordinal()).isEqualTo(code.level().ordinal() - 1);
        });
    }
}
