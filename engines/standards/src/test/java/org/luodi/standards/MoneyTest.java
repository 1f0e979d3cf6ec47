package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.5亿元          | 15000
            1.5亿            | 15000
            １．５亿         | 15000
            1.5 亿 元        | 15000
            26,465.54万元    | 26465.54
            ２６，４６５．５４万元 | 26465.54
            26, 465.54       | 26465.54
            26 465.54        | 26465.54
            29.05            | 29.05
            1005136万元      | 1005136
            93.3元           | 0.00933
            ￥300            | 300
            ¥1,200.00元      | 0.12
            人民币500万元    | 500
            500万元人民币    | 500
            500万元整        | 500
            500(万元)        | 500
            5千元            | 0.5
            3百万元          | 300
            5千万元          | 5000
            2百亿元          | 2000000
            1.2万亿元        | 120000000
            1亿5000万元      | 15000
            1亿5000万        | 15000
            1亿元            | 10000
            0                | 0
            0.00             | 0
            .5               | 0.5
            007              | 7
            +12.5            | 12.5
            -12.5            | -12.5
            −12.5万元        | -12.5
            －12.5           | -12.5
            负12.5           | -12.5
            (1,234.50)       | -1234.5
            （12.5）万元     | -12.5
            -￥5             | -5
            0.08400000000000001 | 0.08400000000000001
            """)
    void is_read_as_people_write_it(String text, String wan) {
        assertThat(Money.parse(text, MoneyUnit.WAN_YUAN)).contains(Money.ofWan(wan));
    }

    @Test
    void spaces_of_every_kind_around_it_do_not_matter() {
        assertThat(Money.parse("\uFEFF\u3000 29.05\u00A0\t\n", MoneyUnit.YI_YUAN))
                .contains(Money.ofWan(290500));
    }

    @Test
    void takes_the_default_unit_only_where_the_text_names_none() {
        assertThat(Money.parse("3", MoneyUnit.YUAN)).contains(Money.ofWan("0.0003"));
        assertThat(Money.parse("3", MoneyUnit.QIAN_YUAN)).contains(Money.ofWan("0.3"));
        assertThat(Money.parse("3", MoneyUnit.BAI_WAN_YUAN)).contains(Money.ofWan(300));
        assertThat(Money.parse("3", MoneyUnit.YI_YUAN)).contains(Money.ofWan(30000));
        assertThat(Money.parse("3万元", MoneyUnit.YI_YUAN)).contains(Money.ofWan(3));
        assertThat(Money.parse("3元", MoneyUnit.YI_YUAN)).contains(Money.ofWan("0.0003"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "-", "—", "——", "－", "–", "--", "/", "／", "无", " 无 ", "暂无"})
    void is_absent_where_the_text_says_so(String text) {
        assertThat(Money.parse(text, MoneyUnit.WAN_YUAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            约3亿元        | money.approximate
            3亿元左右      | money.approximate
            近500万元      | money.approximate
            5000余万元     | money.approximate
            3亿多元        | money.approximate
            500万元以上    | money.approximate
            ≥500           | money.approximate
            500+           | money.approximate
            1-2亿元        | money.range
            1亿元至2亿元   | money.range
            100～200       | money.range
            36.28%         | money.percentage
            36.28％        | money.percentage
            500万美元      | money.foreign-currency
            $500           | money.foreign-currency
            26,46.5        | money.grouping
            2,6465.54      | money.grouping
            1,23           | money.grouping
            12 34          | money.grouping
            1,234 567      | money.grouping
            1.06E+06       | money.scientific
            #REF!          | money.error-value
            #DIV/0!        | money.error-value
            #N/A           | money.error-value
            待定           | money.not-a-number
            abc            | money.not-a-number
            一亿五千万元   | money.not-a-number
            1.2.3          | money.not-a-number
            12.            | money.not-a-number
            3亿5           | money.not-a-number
            5000万1亿元    | money.not-a-number
            1亿20000万元   | money.not-a-number
            3元5           | money.not-a-number
            10。54         | money.not-a-number
            100万元(含税)  | money.not-a-number
            万元           | money.not-a-number
            ￥             | money.not-a-number
            ()             | money.not-a-number
            --5            | money.not-a-number
            5万千元        | money.not-a-number
            1234567890123456 | money.out-of-range
            """)
    void is_refused_with_the_reason_where_the_text_is_no_exact_amount(String text, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Money.parse(text, MoneyUnit.WAN_YUAN));
        assertThat(refusal).as("refusal of %s", text).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.args()).hasSize(1);
    }

    @Test
    void a_refusal_quotes_the_text_as_it_was_written() {
        assertThatThrownBy(() -> Money.parse(" 约１．５亿元 ", MoneyUnit.WAN_YUAN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.args()).containsExactly("约１．５亿元"));
    }

    @Test
    void sizes_that_would_exhaust_memory_are_refused_at_once() {
        assertThatThrownBy(() -> Money.ofWan("1E+1000000000")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Money.ofWan("1E-1000000000")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Money.parse("9".repeat(100_000), MoneyUnit.WAN_YUAN))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Money.ofWan("x")).isInstanceOf(Refusal.class);
    }

    @Test
    void equal_amounts_are_equal_however_they_were_written() {
        assertThat(Money.ofWan("1500.00")).isEqualTo(Money.ofWan("1.5E+3")).hasSameHashCodeAs(Money.ofWan(1500));
        assertThat(Money.ofWan("0.00")).isEqualTo(Money.ZERO);
        assertThat(Money.ofWan("1.5E+3").plain()).isEqualTo("1500");
        assertThat(Money.ofWan("1.5E+3").wan().toString()).isEqualTo("1500");
        assertThat(Money.ofWan(1500)).hasToString("1500万元");
    }

    @Test
    void the_countys_figures_print_as_published() {
        assertThat(Money.ofWan(1061100).print(MoneyUnit.YI_YUAN, 2)).isEqualTo("106.11");
        assertThat(Money.ofWan(290500).print(MoneyUnit.YI_YUAN, 2)).isEqualTo("29.05");
        assertThat(Money.ofWan(105400).print(MoneyUnit.YI_YUAN, 2)).isEqualTo("10.54");
    }

    @Test
    void printing_rounds_half_up_away_from_zero_and_never_prints_minus_zero() {
        assertThat(Money.ofWan("0.005").print(MoneyUnit.WAN_YUAN, 2)).isEqualTo("0.01");
        assertThat(Money.ofWan("-0.005").print(MoneyUnit.WAN_YUAN, 2)).isEqualTo("-0.01");
        assertThat(Money.ofWan("-0.004").print(MoneyUnit.WAN_YUAN, 2)).isEqualTo("0.00");
        assertThat(Money.ofWan("1234567.5").print(MoneyUnit.WAN_YUAN, 0)).isEqualTo("1234568");
        assertThatThrownBy(() -> Money.ZERO.print(MoneyUnit.WAN_YUAN, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_printed_amount_is_read_back_rounded(
            @ForAll("amounts") Money money, @ForAll MoneyUnit unit, @ForAll @IntRange(max = 10) int decimals) {
        String printed = money.print(unit, decimals);
        Money rounded = Money.of(money.in(unit).setScale(decimals, RoundingMode.HALF_UP), unit);
        assertThat(Money.parse(printed, unit)).contains(rounded);
        assertThat(Money.parse(printed + unit.label(), MoneyUnit.YUAN)).contains(rounded);
    }

    @Property
    void a_plain_amount_is_read_back_exactly(@ForAll("amounts") Money money) {
        assertThat(Money.parse(money.plain(), MoneyUnit.WAN_YUAN)).contains(money);
        assertThat(Money.parse(money.toString(), MoneyUnit.YI_YUAN)).contains(money);
        assertThat(Money.of(money.in(MoneyUnit.YI_YUAN), MoneyUnit.YI_YUAN)).isEqualTo(money);
    }

    @Property
    void thousands_separators_and_full_width_change_nothing(@ForAll("amounts") Money money) {
        String grouped = String.format("%,.4f", money.wan());
        StringBuilder wide = new StringBuilder();
        grouped.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        assertThat(Money.parse(grouped, MoneyUnit.WAN_YUAN)).contains(money);
        assertThat(Money.parse(wide + "　万元", MoneyUnit.YUAN)).contains(money);
    }

    @Property
    void sums_obey_arithmetic(@ForAll("amounts") Money a, @ForAll("amounts") Money b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(a)).isEqualTo(Money.ZERO);
        assertThat(a.negate().negate()).isEqualTo(a);
        assertThat(a.abs().isNegative()).isFalse();
        assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.minus(b).isNegative()).isEqualTo(a.compareTo(b) < 0);
        assertThat(a.minus(b).isZero()).isEqualTo(a.equals(b));
    }

    @Property
    void any_text_is_an_amount_nothing_or_a_refusal(@ForAll("almostMoney") String text) {
        try {
            Money.parse(text, MoneyUnit.WAN_YUAN)
                    .ifPresent(money -> assertThat(text).containsPattern("[0-9０-９]"));
        } catch (Refusal refusal) {
            assertThat(refusal.code()).startsWith("money.");
        }
    }

    /// Amounts to a tenth of a yuan, in 万元, as the ledgers hold them.
    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                .map(n -> Money.ofWan(BigDecimal.valueOf(n, 4)));
    }

    @Provide
    Arbitrary<String> almostMoney() {
        return Arbitraries.strings().withChars("0159.,，．-—() ０５元万亿千约%¥E").ofMaxLength(12);
    }
}
