package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShippedListTest {

    @Test
    void rows_come_without_source_and_header() {
        assertThat(ShippedList.rows("working-days.csv")).hasSize(198).first().isEqualTo(new String[] {
            "2019-01-01", "0", "元旦"
        });
    }

    @Test
    void a_missing_list_is_an_error_of_the_program() {
        assertThatThrownBy(() -> ShippedList.rows("no-such.csv")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_list_without_its_source_is_not_read() {
        assertThatThrownBy(() -> ShippedList.rows("without-source.csv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("source");
        assertThatThrownBy(() -> ShippedList.rows("ragged.csv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 fields");
    }
}
