package org.luodi.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

@FreshDatabase
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "luodi.demo=true")
class UnitsTest {
    private static final CountyCode JIANGXIAN = new CountyCode("140826");

    @Autowired
    Units units;

    @ParameterizedTest
    @CsvSource({
        "县水利局, water-resources",
        "水利局, water-resources",
        "' 县水利局\u3000', water-resources",
        "绛县水利局, water-resources",
        "绛县住房和城乡建设管理局, housing-construction",
        "经济开发区管委会, development-zone",
        "横水镇, hengshui-town",
        "横水镇人民政府, hengshui-town",
        "县残疾人联合会, disabled-federation"
    })
    void knowsAUnitByTheNamesThatFilesUse(String name, String id) {
        assertThat(units.named(JIANGXIAN, name)).map(Unit::id).hasValue(new UnitId(id));
    }

    @Test
    void doesNotGuess() {
        assertThat(units.named(JIANGXIAN, "水务集团")).isEmpty();
        assertThat(units.named(JIANGXIAN, "")).isEmpty();
        assertThat(units.named(new CountyCode("140827"), "县水利局")).isEmpty();
    }

    @Test
    void noTwoUnitsShareAName() {
        assertThat(units.all(JIANGXIAN))
                .hasSize(26)
                .allSatisfy(unit -> assertThat(unit.aliases())
                        .allSatisfy(alias -> assertThat(units.named(JIANGXIAN, alias))
                                .map(Unit::id)
                                .hasValue(unit.id())));
    }

    @Test
    void findsByAPartOfTheName() {
        assertThat(units.search(JIANGXIAN, "水利", 10))
                .extracting(Unit::shortName)
                .containsExactly("县水利局");
        assertThat(units.search(JIANGXIAN, "镇", 3)).hasSize(3);
    }
}
