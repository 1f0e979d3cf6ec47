package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class HalfWidthTest {

    @Test
    void full_width_digits_letters_signs_and_spaces_become_ordinary_ones() {
        assertThat(HalfWidth.of("１２，３４５．６７％　（Ａｚ）：￥～！")).isEqualTo("12,345.67% (Az):¥~!");
    }

    @Test
    void other_characters_stay() {
        assertThat(HalfWidth.of("绛县、“2021”。—")).isEqualTo("绛县、“2021”。—");
    }

    @Test
    void text_without_full_width_characters_is_returned_as_it_is() {
        String text = "10.54亿元";
        assertThat(HalfWidth.of(text)).isSameAs(text);
    }

    @Property
    void printable_ascii_comes_back_from_its_full_width_form(@ForAll @CharRange(from = '!', to = '~') String ascii) {
        StringBuilder wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        assertThat(HalfWidth.of(wide.toString())).isEqualTo(ascii);
    }

    @Property
    void a_second_pass_changes_nothing(@ForAll String text) {
        String once = HalfWidth.of(text);
        assertThat(HalfWidth.of(once)).isEqualTo(once).hasSameSizeAs(text);
    }
}
