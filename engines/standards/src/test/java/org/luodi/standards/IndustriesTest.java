package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesTest {

    private final Industries industries = Industries.shipped();

    @Test
    void the_standard_has_20_sections_97_divisions_473_groups_and_1381_classes() {
        Map<Industry.Level, Long> counts =
                industries.all().stream().collect(Collectors.groupingBy(Industry::level, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        Industry.Level.SECTION, 20L,
                        Industry.Level.DIVISION, 97L,
                        Industry.Level.GROUP, 473L,
                        Industry.Level.CLASS, 1381L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0111", "A0111", "a0111", "Ａ０１１１", " 0111 "})
    void a_branch_is_found_as_people_write_its_code(String code) {
        Industry rice = industries.get(code);
        assertThat(rice.name()).isEqualTo("稻谷种植");
        assertThat(rice.codeWithSection()).isEqualTo("A0111");
        assertThat(rice.level()).isEqualTo(Industry.Level.CLASS);
    }

    /// The two branches that a statistics bureau gave as examples of coding by product.
    @Test
    void magnesium_and_sewer_management_have_their_codes() {
        assertThat(industries.get("3217").name()).isEqualTo("镁冶炼");
        assertThat(industries.get("C3217").section()).isEqualTo("C");
        assertThat(industries.get("7810").name()).isEqualTo("市政设施管理");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "01", "011"})
    void shorter_codes_are_coarser_branches(String code) {
        assertThat(industries.find(code).map(Industry::level).map(Enum::ordinal))
                .isEqualTo(code.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(code.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B0111", "0110", "99", "AA", "01110", "x", "A A"})
    void a_code_that_the_standard_lacks_is_refused(String code) {
        assertThat(industries.find(code)).isEmpty();
        assertThatThrownBy(() -> industries.get(code))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("industry.unknown"));
    }

    @Test
    void the_path_runs_from_the_section_down() {
        assertThat(industries.path(industries.get("0111")))
                .extracting(Industry::codeWithSection)
                .containsExactly("A", "A01", "A011", "A0111");
    }

    @Test
    void every_branch_is_among_the_children_of_its_parent_and_shares_its_section() {
        assertThat(industries.all())
                .allSatisfy(industry -> industries
                        .parent(industry)
                        .ifPresentOrElse(
                                parent -> assertThat(parent.section()).isEqualTo(industry.section()),
                                () -> assertThat(industry.level()).isEqualTo(Industry.Level.SECTION)));
        assertThat(industries.children(industries.get("A")))
                .extracting(Industry::code)
                .containsExactly("01", "02", "03", "04", "05");
        assertThat(industries.children(industries.get("0111"))).isEmpty();
    }

    @Test
    void a_branch_is_found_by_its_name() {
        assertThat(industries.named("稻谷种植")).extracting(Industry::code).containsExactly("0111");
        assertThat(industries.named("稻谷")).isEmpty();
    }
}
