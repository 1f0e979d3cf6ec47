package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionsTest {

    private static final DivisionCode COUNTY = new DivisionCode("140826");

    private final Divisions divisions = Divisions.shipped();

    @Test
    void shanxi_has_eleven_cities_and_117_counties() {
        assertThat(divisions.children(new DivisionCode("140000"))).hasSize(11);
        assertThat(divisions.all())
                .filteredOn(division -> division.code().level() == DivisionCode.Level.COUNTY)
                .hasSize(117);
    }

    @Test
    void yuncheng_has_thirteen_counties_and_their_towns() {
        List<Division> counties = divisions.children(new DivisionCode("140800"));
        assertThat(counties)
                .extracting(Division::name)
                .containsExactly(
                        "盐湖区", "临猗县", "万荣县", "闻喜县", "稷山县", "新绛县", "绛县", "垣曲县", "夏县", "平陆县", "芮城县", "永济市", "河津市");
        assertThat(counties)
                .allSatisfy(
                        county -> assertThat(divisions.children(county.code())).isNotEmpty());
    }

    @Test
    void jiang_county_has_eight_towns_two_townships_and_a_zone() {
        assertThat(divisions.children(COUNTY))
                .extracting(Division::name)
                .containsExactly("古绛镇", "横水镇", "陈村镇", "卫庄镇", "磨里镇", "南樊镇", "安峪镇", "大交镇", "郝庄乡", "冷口乡", "山西绛县经济开发区");
    }

    @Test
    void every_division_but_the_province_has_its_parent_in_the_list() {
        assertThat(divisions.all())
                .filteredOn(division -> division.code().level() != DivisionCode.Level.PROVINCE)
                .allSatisfy(division -> assertThat(
                                divisions.find(division.code().parent().orElseThrow()))
                        .isPresent());
    }

    @Test
    void a_division_is_found_by_name_and_alias() {
        assertThat(divisions.named("绛县")).extracting(Division::code).containsExactly(COUNTY);
        assertThat(divisions.named("么里镇")).extracting(Division::name).containsExactly("磨里镇");
        assertThat(divisions.named("绛州县")).isEmpty();
    }

    @Test
    void the_full_name_runs_from_the_province_down() {
        assertThat(divisions.fullName(COUNTY)).isEqualTo("山西省运城市绛县");
        assertThat(divisions.fullName(new DivisionCode("140826101"))).isEqualTo("山西省运城市绛县横水镇");
        assertThat(Divisions.of(List.of(divisions.get(COUNTY))).fullName(COUNTY))
                .isEqualTo("绛县");
    }

    @Test
    void an_unknown_code_is_refused() {
        assertThat(divisions.find(new DivisionCode("110101"))).isEmpty();
        assertThatThrownBy(() -> divisions.get(new DivisionCode("110101")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("division.unknown"));
    }

    @Test
    void an_added_entry_replaces_the_one_of_the_same_code_and_leaves_the_list_as_it_was() {
        Divisions renamed = divisions.with(List.of(new Division(COUNTY, "绛市", List.of("绛县"))));
        assertThat(renamed.get(COUNTY).name()).isEqualTo("绛市");
        assertThat(renamed.named("绛县")).hasSize(1);
        assertThat(divisions.get(COUNTY).name()).isEqualTo("绛县");
    }
}
