package org.luodi.platform.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.luodi.platform.kernel.CountySettings;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The first day of an installation: one administrator with a printed password, who must change it and set up a second
/// factor before anything else.
@FreshDatabase
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FirstAdministratorTest {
    private static final String FRESH = "Kd7#vmQ2xpL9";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountySettings county;

    @Test
    void livesTheFirstDay(CapturedOutput output) throws Exception {
        Matcher printed = Pattern.compile("账号 admin，密码 ([a-z2-9-]{19})").matcher(output.getAll());
        assertThat(printed.find()).isTrue();
        String password = printed.group(1);
        assertThat(jdbc.sql("select account from access.account").query(String.class).list()).containsExactly("admin");
        try (Stream<Path> files = Files.walk(county.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain(password);
            }
        }

        TestBrowser admin = new TestBrowser(port, "10.4.0.1");
        assertThat(admin.signIn("admin", password).uri().getPath()).isEqualTo("/sign-in/password");
        assertThat(admin.get("/admin/accounts").uri().getPath()).isEqualTo("/sign-in/password");
        assertThat(admin.get("/sign-in/second-factor").uri().getPath()).isEqualTo("/sign-in/password");
        HttpResponse<String> next = admin.post(
                "/sign-in/password", "/sign-in/password", "current", password, "fresh", FRESH, "repeated", FRESH);
        assertThat(next.uri().getPath()).isEqualTo("/sign-in/second-factor");
        assertThat(admin.get("/admin/accounts").uri().getPath()).isEqualTo("/sign-in/second-factor");

        byte[] secret = secret(next.body());
        HttpResponse<String> wrong =
                admin.post("/sign-in/second-factor", "/sign-in/second-factor", "code", "000000x");
        assertThat(wrong.statusCode()).isEqualTo(422);
        HttpResponse<String> codes =
                admin.post("/sign-in/second-factor", "/sign-in/second-factor", "code", code(secret, 0));
        List<String> recovery = Pattern.compile("<li><code>([^<]+)</code>")
                .matcher(codes.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(recovery).hasSize(10);
        assertThat(admin.get("/admin/accounts").statusCode()).isEqualTo(200);
        assertThat(admin.get("/admin/accounts").uri().getPath()).isEqualTo("/admin/accounts");

        asksForACodeAtTheNextSignIn(secret, recovery);
        keepsTheSecretEncrypted(secret);
    }

    private void asksForACodeAtTheNextSignIn(byte[] secret, List<String> recovery) throws Exception {
        TestBrowser again = new TestBrowser(port, "10.4.0.2");
        assertThat(again.signIn("admin", FRESH).uri().getPath()).isEqualTo("/sign-in/code");
        assertThat(again.get("/me").uri().getPath()).isEqualTo("/sign-in/code");
        // The code that confirmed the enrolment does not open again; the next one does, once.
        assertThat(again.post("/sign-in/code", "/sign-in/code", "code", code(secret, 0)).statusCode())
                .isEqualTo(422);
        assertThat(again.post("/sign-in/code", "/sign-in/code", "code", code(secret, 1)).uri().getPath())
                .isEqualTo("/");
        TestBrowser replay = new TestBrowser(port, "10.4.0.3");
        replay.signIn("admin", FRESH);
        assertThat(replay.post("/sign-in/code", "/sign-in/code", "code", code(secret, 1)).statusCode())
                .isEqualTo(422);
        assertThat(replay.post("/sign-in/code", "/sign-in/code", "code", recovery.getFirst().toUpperCase(java.util.Locale.ROOT))
                        .uri()
                        .getPath())
                .isEqualTo("/");
        TestBrowser second = new TestBrowser(port, "10.4.0.4");
        second.signIn("admin", FRESH);
        for (int i = 0; i < 5; i++) {
            assertThat(second.post("/sign-in/code", "/sign-in/code", "code", recovery.getFirst()).body())
                    .contains("验证码不对");
        }
        assertThat(second.post("/sign-in/code", "/sign-in/code", "code", recovery.get(1)).body())
                .contains("15 分钟后再试");
        assertThat(second.get("/me").uri().getPath()).isEqualTo("/sign-in/code");
    }

    private void keepsTheSecretEncrypted(byte[] secret) throws Exception {
        byte[] kept = jdbc.sql("select second_factor from access.account where account = 'admin'")
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(county.data().resolve("second-factor.key"))))
                .isEqualTo("rw-------");
    }

    /// Reads the secret off the page as a person would and decodes it without Luodi's help.
    private static byte[] secret(String page) {
        Matcher shown = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>").matcher(page);
        assertThat(shown.find()).isTrue();
        StringBuilder bits = new StringBuilder();
        for (char sign : shown.group(1).replace(" ", "").toCharArray()) {
            int value = sign >= 'A' ? sign - 'A' : sign - '2' + 26;
            bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
        }
        byte[] secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return secret;
    }

    /// The code of the present step and some later one, made as an authenticator makes it.
    private static String code(byte[] secret, int later) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        long step = Instant.now().getEpochSecond() / 30 + later;
        byte[] hash = mac.doFinal(java.nio.ByteBuffer.allocate(8).putLong(step).array());
        int number = java.nio.ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
        return String.format("%06d", number % 1_000_000);
    }
}
