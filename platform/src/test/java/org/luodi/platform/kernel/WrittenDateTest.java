package org.luodi.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @Test
    void readsWhatPeopleWrite() {
        assertThat(WrittenDate.month(" 2021-09 ")).contains(YearMonth.of(2021, 9));
        assertThat(WrittenDate.day("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021", "2021-13", "+999999999-12", "-999999999-01", "0000-12", "9999-12", "二〇二一年九月"})
    void takesNothingElseForAMonth(String text) {
        assertThat(WrittenDate.month(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021-09", "2023-02-29", "+999999999-12-31", "0000-01-01", "2021-10-12T00:00"})
    void takesNothingElseForADay(String text) {
        assertThat(WrittenDate.day(text)).isEmpty();
    }
}
