package org.luodi.platform.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in as browsers meet it: sessions, their end, tries, and what the administrator does to others.
@FreshDatabase
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"luodi.demo=true", "luodi.demo-password=right-password"})
class SignInTest {
    private static final String PASSWORD = "right-password";
    private static final String FRESH = "Kd7#vmQ2xpL9";
    private static final int TRIES = 30;
    private static final int ROUNDS = 5;
    private static final double MOST_MILLIS = 10;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesEverySignInAnotherSecretAndTakesNoPlantedOne() throws Exception {
        TestBrowser browser = browser("10.3.0.1");
        browser.plant("luodi-session", "A".repeat(43));
        assertThat(browser.signIn("clerk", PASSWORD).uri().getPath()).isEqualTo("/");
        String first = browser.cookie("luodi-session").orElseThrow();
        assertThat(first).isNotEqualTo("A".repeat(43));

        browser.signIn("clerk", PASSWORD);
        String second = browser.cookie("luodi-session").orElseThrow();
        assertThat(second).isNotEqualTo(first);
        TestBrowser thief = browser("10.3.0.1");
        thief.plant("luodi-session", first);
        assertThat(thief.get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void keepsNoSecretInTheDatabase() throws Exception {
        TestBrowser browser = browser("10.3.0.2");
        browser.signIn("clerk", PASSWORD);
        String secret = browser.cookie("luodi-session").orElseThrow();
        assertThat(jdbc.sql("select string_agg(s::text, ' ') from access.session s")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    @Test
    void endsASessionAtSignOutForWhoeverHoldsItsCookie() throws Exception {
        TestBrowser browser = browser("10.3.0.3");
        browser.signIn("clerk", PASSWORD);
        String secret = browser.cookie("luodi-session").orElseThrow();
        browser.post("/", "/sign-out");

        TestBrowser copy = browser("10.3.0.3");
        copy.plant("luodi-session", secret);
        assertThat(copy.get("/projects").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void returnsToThePageThatWasAskedForAndNeverToAnotherHost() throws Exception {
        TestBrowser browser = browser("10.3.0.4");
        HttpResponse<String> asked = browser.get("/me?x=1");
        assertThat(asked.body()).contains("name=\"to\" value=\"/me?x=1\"");
        HttpResponse<String> there =
                browser.post("/sign-in", "/sign-in", "account", "clerk", "password", PASSWORD, "to", "/me?x=1");
        assertThat(there.uri().getPath()).isEqualTo("/me");
        for (String elsewhere : List.of("//evil.example", "/\\evil.example", "https://evil.example", "/sign-out")) {
            assertThat(browser.post("/me", "/sign-in", "account", "clerk", "password", PASSWORD, "to", elsewhere)
                            .uri())
                    .hasHost("localhost")
                    .hasPath("/");
        }
    }

    @Test
    void feelsRolePasswordAndDeactivationAtTheNextRequest() throws Exception {
        TestBrowser admin = browser("10.3.1.1");
        admin.signIn("admin", PASSWORD);
        TestBrowser member = browser("10.3.1.2");
        member.signIn("member", PASSWORD);
        assertThat(member.get("/projects").statusCode()).isEqualTo(403);

        admin.post("/admin/accounts/member", "/admin/accounts/member", "account", "member", "name", "何志强", "role", "COUNTY_HEAD", "unit", "", "externalId", "");
        assertThat(member.get("/projects").statusCode()).isEqualTo(200);

        HttpResponse<String> reset = admin.post("/admin/accounts/member", "/admin/accounts/member/password");
        assertThat(member.get("/projects").uri().getPath()).isEqualTo("/sign-in");
        Matcher shown = Pattern.compile("<code class=\"secret\">([^<]+)</code>").matcher(reset.body());
        assertThat(shown.find()).isTrue();
        assertThat(member.signIn("member", shown.group(1)).uri().getPath()).isEqualTo("/sign-in/password");
        assertThat(member.get("/projects").uri().getPath()).isEqualTo("/sign-in/password");
        member.post("/sign-in/password", "/sign-in/password", "current", shown.group(1), "fresh", FRESH, "repeated", FRESH);
        assertThat(member.get("/projects").statusCode()).isEqualTo(200);

        admin.post("/admin/accounts/member", "/admin/accounts/member/active", "active", "false");
        assertThat(member.get("/projects").uri().getPath()).isEqualTo("/sign-in");
        assertThat(member.signIn("member", FRESH).uri().getQuery()).startsWith("wrong");

        assertThat(admin.get("/admin/accounts/member").body())
                .contains("将岗位由 政协委员 改为 县领导", "重置了密码", "停用了账号", "10.3.1.1");
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() throws Exception {
        TestBrowser here = browser("10.3.2.1");
        TestBrowser there = browser("10.3.2.2");
        here.signIn("cppcc", PASSWORD);
        there.signIn("cppcc", PASSWORD);
        assertThat(here.get("/me").body()).contains("10.3.2.1", "10.3.2.2");

        HttpResponse<String> weak =
                here.post("/me", "/me/password", "current", PASSWORD, "fresh", "Aa123456789", "repeated", "Aa123456789");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(there.get("/me").statusCode()).isEqualTo(200);
        assertThat(there.get("/me").uri().getPath()).isEqualTo("/me");

        here.post("/me", "/me/password", "current", PASSWORD, "fresh", FRESH, "repeated", FRESH);
        assertThat(here.get("/me").uri().getPath()).isEqualTo("/me");
        assertThat(there.get("/me").uri().getPath()).isEqualTo("/sign-in");
        HttpResponse<String> again =
                here.post("/me", "/me/password", "current", FRESH, "fresh", PASSWORD, "repeated", PASSWORD);
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void endsOneSessionFromTheListButNoneOfAnotherAccount() throws Exception {
        TestBrowser here = browser("10.3.3.1");
        TestBrowser there = browser("10.3.3.2");
        TestBrowser other = browser("10.3.3.3");
        here.signIn("station", PASSWORD);
        there.signIn("station", PASSWORD);
        other.signIn("investment", PASSWORD);
        long others = session("investment");
        here.post("/me", "/me/sessions/" + others + "/end");
        assertThat(other.get("/me").uri().getPath()).isEqualTo("/me");

        here.post("/me", "/me/sessions/" + session("station") + "/end");
        assertThat(there.get("/me").uri().getPath()).isEqualTo("/sign-in");
        assertThat(here.get("/me").uri().getPath()).isEqualTo("/me");
    }

    @Test
    void keepsTheNameAfterAWrongPasswordWhetherThereIsSuchAnAccountOrNot() throws Exception {
        for (String name : List.of("station", "nobody <b>\"here\"")) {
            TestBrowser browser = browser("10.3.4.9");
            HttpResponse<String> again = browser.signIn(name, "not this one");
            assertThat(again.uri().toString()).endsWith("/sign-in?wrong");
            String shown = name.replace("<", "&lt;").replace("\"", "&#34;");
            assertThat(again.body()).containsPattern("id=\"account\"[^>]* value=\"" + Pattern.quote(shown) + "\"");
            // Once only: the next who comes to this machine finds an empty form.
            assertThat(browser.get("/sign-in").body())
                    .contains("id=\"account\" name=\"account\" type=\"text\" value=\"\"");
        }
    }

    @Test
    void locksOutWhoGuessesAndNobodyElse() throws Exception {
        TestBrowser guesser = browser("10.3.4.1");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.signIn("enforcement", "guess" + i).uri().getQuery()).isEqualTo("wrong");
        }
        HttpResponse<String> locked = guesser.signIn("enforcement", PASSWORD);
        assertThat(locked.uri().getQuery()).isEqualTo("locked=15");
        assertThat(locked.body()).contains("请 15 分钟后再试");
        assertThat(browser("10.3.4.2").signIn("enforcement", PASSWORD).uri().getPath()).isEqualTo("/");
        for (int i = 0; i < 5; i++) {
            guesser.signIn("nobody-of-this-name", "guess" + i);
        }
        assertThat(guesser.signIn("nobody-of-this-name", PASSWORD).uri().getQuery()).isEqualTo("locked=15");
    }

    /// An unknown name must take the time of a wrong password: the same hash, the same statements. The two are tried in
    /// turn, each first as often as second, and the middle of their differences counts. What else the machine does can
    /// fall on one of the two for a while, a difference in the work falls on it always: some round must show none.
    @Test
    void takesTheSameTimeForAnUnknownName() throws Exception {
        double difference = MOST_MILLIS;
        for (int round = 0; round < ROUNDS && Math.abs(difference) >= MOST_MILLIS; round++) {
            difference = differenceOf(round);
        }
        assertThat(difference).isBetween(-MOST_MILLIS, MOST_MILLIS);
    }

    private double differenceOf(int round) throws Exception {
        double[] differences = new double[TRIES];
        double[] unknown = new double[TRIES];
        double[] wrong = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            TestBrowser browser = browser("10.3." + (50 + round) + "." + i);
            browser.get("/sign-in");
            if (i % 2 == 0) {
                unknown[i] = millis(browser, "nobody" + i);
                wrong[i] = millis(browser, "county");
            } else {
                wrong[i] = millis(browser, "county");
                unknown[i] = millis(browser, "nobody" + i);
            }
            differences[i] = wrong[i] - unknown[i];
        }
        Arrays.sort(differences);
        Arrays.sort(unknown);
        Arrays.sort(wrong);
        System.out.printf(
                "## unknown name %.1f ms, wrong password %.1f ms, middle of the differences %.1f ms (%d pairs)%n",
                unknown[TRIES / 2], wrong[TRIES / 2], differences[TRIES / 2], TRIES);
        assertThat(unknown[TRIES / 2])
                .as("a hash is computed for an unknown name too")
                .isGreaterThan(wrong[TRIES / 2] / 2);
        return differences[TRIES / 2];
    }

    private static double millis(TestBrowser browser, String account) throws Exception {
        long start = System.nanoTime();
        assertThat(browser.signIn(account, "guess").uri().getQuery()).isEqualTo("wrong");
        return (System.nanoTime() - start) / 1e6;
    }

    @Test
    void writesSignInsAndRefusalsIntoTheAuditTrailAndNoPasswordAnywhere(CapturedOutput output) throws Exception {
        TestBrowser browser = browser("10.3.6.1");
        browser.signIn("auditor", "secret-guess-81");
        browser.signIn("auditor", PASSWORD);
        browser.post("/", "/sign-out");
        assertThat(jdbc.sql("select action from access.audit_entry where account = 'auditor' order by id")
                        .query(String.class)
                        .list())
                .containsSubsequence(
                        "access.audit.sign-in-refused", "access.audit.signed-in", "access.audit.signed-out");
        browser.signIn("secret-guess-81", "auditor");
        assertThat(jdbc.sql("""
                        select account || name || subject || before || after from access.audit_entry
                        where action = 'access.audit.unknown-account-refused' and address = '10.3.6.1'
                        """).query(String.class).list())
                .as("what was typed as a name may be a password")
                .containsExactly("--accounts/-");
        assertThat(output.getAll()).doesNotContain("secret-guess-81", "auditor");
    }

    @Test
    void refusesEveryUnsafeMethodWithoutItsToken() throws Exception {
        TestBrowser browser = browser("10.3.7.1");
        browser.signIn("clerk", PASSWORD);
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            assertThat(browser.send(browser.request("/me/password").method(method, BodyPublishers.ofString("a=b")))
                            .statusCode())
                    .as(method)
                    .isEqualTo(403);
        }
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsBrowsersWhatToForbid() throws Exception {
        HttpResponse<String> page = browser("10.3.8.1").get("/sign-in");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        TestBrowser secure = browser("10.3.8.1");
        HttpResponse<String> behindProxy = secure.send(secure.request("/sign-in").header("X-Forwarded-Proto", "https"));
        assertThat(behindProxy.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(behindProxy.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax", "__Host-"));
    }

    private TestBrowser browser(String address) {
        return new TestBrowser(port, address);
    }

    private long session(String account) {
        return jdbc.sql("select max(session_id) from access.session where account = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }
}
