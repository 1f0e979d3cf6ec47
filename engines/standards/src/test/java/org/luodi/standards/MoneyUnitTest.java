package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyUnitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            总投资(万元)                 | WAN_YUAN
            总投资（亿元）               | YI_YUAN
            单位：万元                   | WAN_YUAN
            单位:亿元                    | YI_YUAN
            单位： 千元                  | QIAN_YUAN
            （单位：人民币万元）         | WAN_YUAN
            计量单位：元                 | YUAN
            单位：个、万元               | WAN_YUAN
            单位：亿元、%                | YI_YUAN
            填报单位：县水利局 单位：万元 | WAN_YUAN
            填报单位：县水利局    2021年9月    万元 | WAN_YUAN
            年度计划投资万元             | WAN_YUAN
            年度投资 万 元               | WAN_YUAN
            投资额（百万元）             | BAI_WAN_YUAN
            投资（万）                   | WAN_YUAN
            投资（亿）                   | YI_YUAN
            投资额（元）                 | YUAN
            金额／元                     | YUAN
            完成投资/本月完成（万元）    | WAN_YUAN
            总投资（万元，含税）         | WAN_YUAN
            总投资（含税，万元）         | WAN_YUAN
            总投资[亿元]                 | YI_YUAN
            万元                         | WAN_YUAN
            人民币元                     | YUAN
            500万元以上项目表（单位：亿元） | YI_YUAN
            """)
    void is_found_in_headers_and_unit_lines(String text, MoneyUnit expected) {
        assertThat(MoneyUnit.in(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "项目名称",
                "填报单位：绛县水利局",
                "填报单位（盖章）：绛县人民政府",
                "2021年500万元以上项目进度表",
                "2021年亿元以上工业项目",
                "万元GDP能耗",
                "单元",
                "2022年元旦",
                "多元化产业",
                "单位：公里",
                "总投资（万美元）",
                "总投资（万美元，折合万元）",
                "总投资（千万元）",
                "单位：亿元/万元",
                "截至9月完成10.54亿元"
            })
    void is_not_guessed_where_none_or_more_than_one_is_named(String text) {
        assertThat(MoneyUnit.in(text)).isEmpty();
    }

    @Test
    void a_long_note_is_not_searched() {
        assertThat(MoneyUnit.in("单位：万元" + "。".repeat(490))).contains(MoneyUnit.WAN_YUAN);
        assertThat(MoneyUnit.in("单位：万元" + "。".repeat(500))).isEmpty();
    }

    @Property
    void a_printed_unit_is_found_again(@ForAll MoneyUnit unit) {
        assertThat(MoneyUnit.in("投资（" + unit.label() + "）")).contains(unit);
        assertThat(MoneyUnit.in("单位：" + unit.label())).contains(unit);
        assertThat(MoneyUnit.in(unit.label())).contains(unit);
    }

    @Property
    void any_text_gets_an_answer(@ForAll String text) {
        assertThat(MoneyUnit.in(text)).isNotNull();
    }
}
