package org.luodi.platform.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Role;
import org.luodi.platform.faults.Person;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.storage.FreshDatabase;
import org.luodi.platform.storage.StorageSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/// The clock of the machine put back by a day and forward by a month, as people meet it: nothing is written until the
/// time has settled, the page says why, and afterwards everything goes on in one unbroken trail.
@FreshDatabase
@AutoConfigureMockMvc
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"luodi.demo=true", "luodi.demo-folder=none", "luodi.demo-password=" + Person.PASSWORD})
class ClockStepTest {
    private static final ClockThatMoves WALL = new ClockThatMoves(Instant.parse("2026-11-20T01:00:00Z"));
    private static final AtomicLong NANOS = new AtomicLong(1);
    private static final Actor ADMINISTRATOR =
            new Actor(new CountyCode("140826"), "admin", "admin", Role.ADMINISTRATOR, Optional.empty());

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    ClockPanel panel;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private int refused;

    @TestConfiguration(proxyBeanMethods = false)
    static class Clocks {
        @Bean
        @Primary
        Clock movingClock() {
            return WALL;
        }

        @Bean
        @Primary
        ClockWatch movingClockWatch() {
            return new ClockWatch(WALL, NANOS::get);
        }
    }

    private static void pass(Duration time) {
        NANOS.addAndGet(time.toNanos());
        WALL.move(time);
    }

    @Test
    void nothingBreaksAndTheTrailStaysWhole() throws Exception {
        try (Person clerk = new Person(port).as("clerk");
                Person locked = new Person(port).readTokenOn("/sign-in")) {
            for (int i = 0; i < 5; i++) {
                locked.signIn("county", "guess");
            }
            assertThat(where(locked.signIn("county", Person.PASSWORD))).contains("locked=");
            assertThat(told()).isEqualTo("nothing");

            WALL.move(Duration.ofDays(-1));
            refusesInWords("往回拨了约 1,440 分钟");
            assertThat(told()).isEqualTo("back 1440");
            settlesAndGoesOn();
            assertThat(desk()).contains("往回拨了约 1,440 分钟");
            assertThat(where(locked.signIn("county", Person.PASSWORD))).contains("locked=");
            // Nobody knows how long that browser has stood open.
            assertThat(where(clerk.get("/"))).contains("/sign-in");

            WALL.move(Duration.ofDays(31));
            refusesInWords("往前拨了约 44,640 分钟");
            settlesAndGoesOn();
            assertThat(desk()).contains("往前拨了约 44,640 分钟");
            assertThat(where(clerk.get("/"))).contains("/sign-in");
            try (Person free = new Person(port)) {
                free.as("county");
            }
            pass(Duration.ofHours(25));
            assertThat(told()).isEqualTo("nothing");
        }
        String verdict = VerifiedTrail.of(storage());
        System.out.printf(
                "clock: back 1 day, forward 31 days; %d writes refused in words, %d entries on record, audit verify %s%n",
                refused, entries(), verdict.substring(0, 1));
        assertThat(verdict).startsWith("0 ");
    }

    /// Signing in is a write: it is put on record.
    private void refusesInWords(String words) throws Exception {
        long before = entries();
        try (Person stranger = new Person(port).readTokenOn("/sign-in")) {
            HttpResponse<String> answer = stranger.signIn("clerk", Person.PASSWORD);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains(words, "编号 ").doesNotContain("密码不对");
            assertThat(where(stranger.get("/"))).contains("/sign-in");
        }
        refused++;
        assertThat(entries()).isEqualTo(before);
    }

    private void settlesAndGoesOn() throws Exception {
        for (int second = 0; second < 31; second++) {
            pass(Duration.ofSeconds(1));
        }
        long before = entries();
        try (Person again = new Person(port).as("clerk")) {
            assertThat(again.get("/").statusCode()).isEqualTo(200);
        }
        assertThat(entries()).isGreaterThan(before);
        assertThat(VerifiedTrail.of(storage())).startsWith("0 ");
    }

    /// What the desk would tell. Asked without a browser, whose session could not begin while nothing is written.
    private String told() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(ADMINISTRATOR, null, List.of()));
        try {
            return panel.panel()
                    .map(view -> (MovedClock) view.content())
                    .map(moved -> (moved.back() ? "back " : "forward ") + moved.minutes())
                    .orElse("nothing");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String desk() throws Exception {
        return mvc.perform(get("/").with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(ADMINISTRATOR, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private long entries() {
        return jdbc.sql("select count(*) from access.audit_entry").query(Long.class).single();
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("stays, " + answer.statusCode());
    }

    private StorageSettings storage() {
        return StorageSettings.of(Map.of(
                "LUODI_DATA", environment.getProperty("luodi.data", ""),
                "LUODI_DB_URL", environment.getProperty("luodi.db.url", ""),
                "LUODI_DB_USER", environment.getProperty("luodi.db.user", ""),
                "LUODI_DB_PASSWORD", environment.getProperty("luodi.db.password", "")));
    }
}
