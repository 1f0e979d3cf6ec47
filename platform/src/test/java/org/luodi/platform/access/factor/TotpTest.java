package org.luodi.platform.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String SEED = "12345678901234567890";

    /// RFC 6238, appendix B: all eighteen vectors.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void makesTheCodesOfTheStandard(long seconds, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));

        assertThat(Totp.code(seed(20), step, 8, "HmacSHA1")).isEqualTo(sha1);
        assertThat(Totp.code(seed(32), step, 8, "HmacSHA256")).isEqualTo(sha256);
        assertThat(Totp.code(seed(64), step, 8, "HmacSHA512")).isEqualTo(sha512);
    }

    @Test
    void forgivesAClockThatIsOneStepWrongAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);

        for (long drift = -2; drift <= 2; drift++) {
            String code = Totp.code(seed(20), step + drift, Totp.DIGITS, "HmacSHA1");
            assertThat(Totp.stepOf(code, seed(20), now))
                    .isEqualTo(Math.abs(drift) <= 1 ? OptionalLong.of(step + drift) : OptionalLong.empty());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32AsTheStandardDoes(String text, String written) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    private static byte[] seed(int length) {
        return SEED.repeat(4).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }
}
