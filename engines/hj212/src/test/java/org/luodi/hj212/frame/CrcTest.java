package org.luodi.hj212.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CrcTest {

    @Test
    void annex_a_of_the_standard() {
        assertThat(
                        crc(
                                "QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&"))
                .isEqualTo(0x1C80);
    }

    @Test
    void check_values() {
        assertThat(crc("123456789")).isEqualTo(0x2F80);
        assertThat(crc("")).isEqualTo(0xFFFF);
        byte[] bytes = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(Crc.modbus(bytes, 0, bytes.length)).isEqualTo(0x4B37);
        assertThat(CheckMode.MODBUS_SWAPPED.holds(bytes, 0, bytes.length, 0x374B))
                .isTrue();
        assertThat(CheckMode.MODBUS_SWAPPED.holds(bytes, 0, bytes.length, 0x4B37))
                .isFalse();
    }

    @Property(tries = 2000)
    void eight_bytes_a_step_are_the_steps_of_annex_a(@ForAll byte[] bytes, @ForAll @IntRange(max = 20) int from) {
        int start = Math.min(from, bytes.length);
        assertThat(Crc.of(bytes, start, bytes.length)).isEqualTo(annexA(bytes, start, bytes.length));
    }

    @Property(tries = 200)
    void only_two_hundred_and_fifty_six_values_occur(@ForAll byte[] prefix) {
        Set<Integer> values = new HashSet<>();
        byte[] bytes = Arrays.copyOf(prefix, prefix.length + 1);
        for (int last = 0; last < 256; last++) {
            bytes[prefix.length] = (byte) last;
            values.add(Crc.of(bytes, 0, bytes.length));
        }
        assertThat(values).hasSize(256).allMatch(CrcTest::isEntryOfTheTable);
    }

    /// Bit by bit, as Annex A has it.
    public static int annexA(byte[] bytes, int from, int to) {
        int crc = 0xFFFF;
        for (int at = from; at < to; at++) {
            crc = (crc >> 8) ^ (bytes[at] & 0xFF);
            for (int bit = 0; bit < 8; bit++) {
                boolean lowest = (crc & 1) == 1;
                crc >>= 1;
                if (lowest) {
                    crc ^= 0xA001;
                }
            }
        }
        return crc;
    }

    private static boolean isEntryOfTheTable(int value) {
        for (int index = 0; index < 256; index++) {
            int entry = index;
            for (int bit = 0; bit < 8; bit++) {
                entry = (entry & 1) == 1 ? (entry >> 1) ^ 0xA001 : entry >> 1;
            }
            if (entry == value) {
                return true;
            }
        }
        return false;
    }

    private static int crc(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return Crc.of(bytes, 0, bytes.length);
    }
}
