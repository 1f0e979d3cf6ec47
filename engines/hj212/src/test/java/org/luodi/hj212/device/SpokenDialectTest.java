package org.luodi.hj212.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.frame.Compatibility;
import org.luodi.hj212.message.Messages;

class SpokenDialectTest {

    @ParameterizedTest
    @CsvSource({
        "32, ;Flag=5,  HJ_212_2017,   FLAG",
        "21, ;Flag=5,  HJ_212_2017,   FLAG",
        "32, ;Flag=9,  HJ_212_2025,   FLAG",
        "21, ;Flag=9,  HJ_1404_2024,  SYSTEM_TYPE",
        "21, ;Flag=8,  HJ_1404_2024,  SYSTEM_TYPE",
        "32, ;Flag=1,  HJ_T_212_2005, FLAG",
        "32, ;Flag=0,  HJ_T_212_2005, FLAG",
        "32, '',       HJ_T_212_2005, NO_FLAG",
        "32, ;Flag=13, HJ_212_2025,   UNKNOWN_VERSION",
    })
    void is_told_by_flag_and_system(String st, String flag, Dialect dialect, SpokenDialect.Basis basis) {
        assertThat(SpokenDialect.of(
                        Messages.message("ST=" + st + ";CN=2011;MN=A" + flag + ";CP=&&&&"), DeviceRegistry.NONE))
                .isEqualTo(new SpokenDialect(dialect, basis));
    }

    @Test
    void a_known_device_speaks_what_is_known_of_it() {
        DeviceRegistry registry = mn -> mn.equals("A")
                ? Optional.of(new DeviceProfile(Optional.of(Dialect.HJ_T_212_2005), Compatibility.NONE))
                : Optional.empty();
        assertThat(SpokenDialect.of(Messages.message("ST=21;CN=2011;MN=A;Flag=9;CP=&&&&"), registry))
                .isEqualTo(new SpokenDialect(Dialect.HJ_T_212_2005, SpokenDialect.Basis.REGISTRY));
        assertThat(SpokenDialect.of(Messages.message("ST=21;CN=2011;MN=B;Flag=9;CP=&&&&"), registry)
                        .basis())
                .isEqualTo(SpokenDialect.Basis.SYSTEM_TYPE);
        assertThat(registry.forgiving().of("B")).isEqualTo(Compatibility.NONE);
    }
}
