package org.luodi.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luodi.platform.Luodi;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Luodi does not start on a database whose account anybody could be, and says how to set a password.
@ExtendWith(OutputCaptureExtension.class)
class DefaultSecretTest {
    /// A port where nothing listens: nobody is asked before the password is looked at.
    private static final String URL = "jdbc:postgresql://127.0.0.1:9/luodi";

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "postgres", "luodi", "Luodi", "changeme", "12345678", "short", "zzzzzzzzzzzz"})
    void refusesWhatAnybodyWouldTry(String password) {
        assertThatThrownBy(() -> DatabasePassword.require(URL, "luodi", password))
                .isInstanceOf(WeakDatabasePassword.class)
                .hasMessageContaining("alter role");
    }

    @Test
    void takesThePasswordThatTheDriverTakes() {
        String good = "q8Zr-1xYv_w2Kd";
        assertThatCode(() -> DatabasePassword.require(URL, "luodi", good)).doesNotThrowAnyException();
        assertThatCode(() -> DatabasePassword.require(URL + "?a=b&password=" + good, "luodi", ""))
                .doesNotThrowAnyException();
        assertThatCode(() -> DatabasePassword.require(URL + "?sslcert=/c&sslkey=/k", "luodi", ""))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> DatabasePassword.require(URL + "?password=postgres", "luodi", good))
                .isInstanceOf(WeakDatabasePassword.class);
        assertThatThrownBy(() -> DatabasePassword.require(URL + "?user=gov-luodi-1", "luodi", "gov-luodi-1"))
                .isInstanceOf(WeakDatabasePassword.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres"})
    void doesNotStartAndSaysHowToSetOne(String password, CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        Luodi.class,
                        "--server.port=0",
                        "--luodi.db.url=" + URL,
                        "--luodi.db.user=luodi",
                        "--luodi.db.password=" + password))
                .hasRootCauseInstanceOf(WeakDatabasePassword.class);
        assertThat(output.getAll())
                .contains("落地因此不启动", "openssl rand -base64 24", "LUODI_DB_PASSWORD", "Luodi does not start")
                .doesNotContain("\tat org.");
    }
}
