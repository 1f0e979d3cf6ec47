package org.luodi.hj212.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    @ParameterizedTest
    @CsvSource({
        "w01018, 化学需氧量, 毫克/升, 千克, N5.1, B.1/10",
        "w00000, 污水, 升/秒, 立方米, N5.2, B.1/1",
        "w20111, 总汞, 微克/升, 克, N3.2, B.1/25",
        "a21026, 二氧化硫, 毫克/立方米, 千克, N5.2, B.2/42",
        "e20201, 出水口 COD, 毫克/升, , N5.1, B.5/8",
        "i33202, 污水处理站（厂）日耗电量, 千瓦[特][小]时, , N7, B.10/33",
        "i33312, 炉膛内上部焚烧温度, 摄氏度, , N4.1, B.10/34",
        "Leq, 等效声级, 分贝, , N3.1, B.3/7",
    })
    void factors_of_2017(String code, String name, String unit, String emission, String format, String source) {
        assertThat(Factors.find(Dialect.HJ_212_2017, code)).hasValueSatisfying(factor -> {
            assertThat(factor.name()).isEqualTo(name);
            assertThat(factor.concentrationUnit().map(Unit::name)).contains(unit);
            assertThat(factor.emissionUnit().map(Unit::name).orElse(null)).isEqualTo(emission);
            assertThat(factor.format().map(Object::toString)).contains(format);
            assertThat(factor.source()).isEqualTo(source);
        });
    }

    @Test
    void every_factor_is_found_by_its_code_and_every_unit_is_known() {
        Set<String> codes = new HashSet<>();
        for (Factor factor : Factors.all()) {
            assertThat(codes.add(factor.code())).as(factor.code()).isTrue();
            assertThat(Factors.find(Dialect.HJ_212_2017, factor.code())).contains(factor);
        }
        assertThat(Factors.all()).hasSizeGreaterThan(370);
        assertThat(ShippedTable.rows("factors.tsv")).allSatisfy(row -> {
            assertThat(row[5].isEmpty() || Unit.of(row[5]).isPresent())
                    .as(row[5])
                    .isTrue();
            assertThat(row[6].isEmpty() || Unit.of(row[6]).isPresent())
                    .as(row[6])
                    .isTrue();
        });
    }

    @Test
    void a_code_that_the_standard_prints_twice_keeps_both_names_and_no_unit() {
        assertThat(Factors.find(Dialect.HJ_212_2017, "e70101")).hasValueSatisfying(factor -> {
            assertThat(factor.name()).contains("污水提升泵", "加药量");
            assertThat(factor.concentrationUnit()).isEmpty();
        });
    }

    @Test
    void codes_of_2005_lead_to_the_same_factors_and_to_no_unit_that_was_changed() {
        assertThat(Factors.find(Dialect.HJ_T_212_2005, "011")).hasValueSatisfying(factor -> {
            assertThat(factor.code()).isEqualTo("w01018");
            assertThat(factor.concentrationUnit()).contains(Unit.MILLIGRAM_PER_LITRE);
        });
        assertThat(Factors.find(Dialect.HJ_T_212_2005, "020")).hasValueSatisfying(factor -> {
            assertThat(factor.name()).isEqualTo("总汞");
            assertThat(factor.concentrationUnit()).isEmpty();
        });
        assertThat(Factors.find(Dialect.HJ_T_212_2005, "w01018")).isPresent();
        assertThat(Factors.find(Dialect.HJ_212_2017, "011")).isPresent();
        assertThat(Factors.find(Dialect.HJ_212_2017, "w99999")).isEmpty();
        assertThat(Factors.find(Dialect.HJ_212_2017, "")).isEmpty();
    }

    @Test
    void metals_in_micrograms_are_told_in_milligrams_exactly() {
        for (String trap : new String[] {"w20111", "w20115", "w20117", "w20119", "w20120", "w20142", "w20143"}) {
            Unit unit = Factors.find(Dialect.HJ_212_2017, trap)
                    .orElseThrow()
                    .concentrationUnit()
                    .orElseThrow();
            assertThat(unit.convert(new BigDecimal("12.5"), Unit.MILLIGRAM_PER_LITRE))
                    .as(trap)
                    .isEqualTo(new BigDecimal("0.0125"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 立方米/秒, 升/秒, 1000",
        "18, 立方米/小时, 升/秒, 5",
        "50, 纳克/升, 微克/升, 0.05",
        "0.1, 千帕, 帕, 100",
        "1500, 克, 千克, 1.5",
        "90, 秒, 分钟, 1.5",
    })
    void units_convert_exactly(BigDecimal value, String from, String to, BigDecimal expected) {
        assertThat(Unit.of(from).orElseThrow().convert(value, Unit.of(to).orElseThrow()))
                .isEqualTo(expected);
    }

    @Test
    void units_that_do_not_convert_say_so() {
        assertThatThrownBy(() -> Unit.of("立方米/小时")
                        .orElseThrow()
                        .convert(BigDecimal.ONE, Unit.of("升/秒").orElseThrow()))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Unit.of("千帕").orElseThrow().convert(BigDecimal.ONE, Unit.MILLIGRAM_PER_LITRE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Unit.of("斤")).isEmpty();
    }

    @Test
    void commands_systems_flags_and_results() {
        assertThat(Commands.all()).hasSize(47);
        assertThat(Commands.find(2061))
                .hasValueSatisfying(command -> assertThat(command.name()).contains("小时数据"));
        assertThat(Commands.find(-1)).isEmpty();
        assertThat(Commands.find(10_000)).isEmpty();
        assertThat(Commands.has(2777)).isFalse();
        assertThat(Commands.find(3032))
                .hasValueSatisfying(command -> assertThat(command.isStandard()).isFalse());
        assertThat(SystemType.find(21))
                .hasValueSatisfying(type -> assertThat(type.name()).contains("地表水"));
        assertThat(DataFlag.find("N"))
                .hasValueSatisfying(flag -> assertThat(flag.use()).isEqualTo(DataFlag.Use.YES));
        assertThat(DataFlag.find("T"))
                .hasValueSatisfying(flag -> assertThat(flag.use()).isEqualTo(DataFlag.Use.CARE));
        assertThat(DataFlag.find("Q")).isEmpty();
        assertThat(DataFlag.find("")).isEmpty();
        assertThat(ReturnCode.find("QnRtn", "4"))
                .hasValueSatisfying(code -> assertThat(code.name()).contains("MN"));
        assertThat(ReturnCode.all()).hasSize(17);
        assertThat(Parameter.find("RtdInterval"))
                .hasValueSatisfying(found -> assertThat(found.unit()).isEqualTo("秒"));
        assertThat(ItemField.find("Cou"))
                .hasValueSatisfying(field -> assertThat(field.unit()).isEqualTo(ItemField.UnitOf.EMISSION));
    }

    @Test
    void a_format_bounds_the_digits_before_the_point() {
        ValueFormat format = ValueFormat.parse("N3.1").orElseThrow();
        assertThat(format.holds(new BigDecimal("999.12345"))).isTrue();
        assertThat(format.holds(new BigDecimal("1000"))).isFalse();
        assertThat(format.holds(new BigDecimal("0.01"))).isTrue();
        assertThat(ValueFormat.parse("")).isEmpty();
        assertThat(ValueFormat.parse("C890").orElseThrow().text()).isTrue();
    }

    @Test
    void a_table_without_source_is_not_read() {
        assertThatThrownBy(() -> ShippedTable.rows("no-such.tsv")).hasMessageContaining("no-such.tsv");
    }
}
