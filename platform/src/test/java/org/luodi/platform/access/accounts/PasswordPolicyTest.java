package org.luodi.platform.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.access.factor.ReadableSecret;
import org.luodi.platform.kernel.CountyCode;

class PasswordPolicyTest {
    private static final Actor LI =
            new Actor(new CountyCode("140826"), "lixiaomei", "李晓梅", Role.DRC_CLERK, Optional.empty());
    private final PasswordPolicy policy = new PasswordPolicy(10);

    @ParameterizedTest
    @CsvSource({
        "Ab1!, SHORT",
        "Ab1!Ab1!x, SHORT",
        "qpwoeirutyalskd, UNIFORM",
        "1029384756, UNIFORM",
        "LiXiaoMei#2026zq, NAMED",
        "李晓梅-Zx81-kqv, NAMED",
        "P@ssw0rd123, COMMON",
        "Qwerty12345!, COMMON",
        "Aa123456789, COMMON",
        "Woaini1314!!, COMMON",
        "Luodi140826!, COMMON"
    })
    void namesWhatIsWrong(String password, PasswordFault fault) {
        assertThat(policy.fault(LI, password)).contains(fault);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(policy.fault(LI, "aB3#".repeat(51))).contains(PasswordFault.LONG);
    }

    @ParameterizedTest
    @CsvSource({"Kd7#vmQ2xp", "river-stone-lamp-47", "thequietheronstandsbytheriver", "中条山下的老槐树A7开花"})
    void takesWhatIsHardToGuess(String password) {
        assertThat(policy.fault(LI, password)).isEmpty();
    }

    @Test
    void takesTheSecretsThatLuodiMakes() {
        for (int i = 0; i < 200; i++) {
            String secret = ReadableSecret.next();
            assertThat(secret).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        }
    }
}
