package org.luodi.hj212.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void are_read_and_written() {
        LocalDateTime time = LocalDateTime.of(2016, 8, 1, 8, 58, 57, 223_000_000);
        assertThat(Times.parse("20160801085857223")).contains(time);
        assertThat(Times.milliseconds(time)).isEqualTo("20160801085857223");
        assertThat(Times.seconds(time)).isEqualTo("20160801085857");
        assertThat(Times.parse("20160801085857")).contains(time.withNano(0));
    }

    @Test
    void that_do_not_exist_are_none() {
        assertThat(Times.parse("20160231085857")).isEmpty();
        assertThat(Times.parse("2016080108585")).isEmpty();
        assertThat(Times.parse("2016080108585x")).isEmpty();
        assertThat(Times.parse("")).isEmpty();
    }
}
