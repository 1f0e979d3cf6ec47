package org.luodi.platform.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in through a real provider.
@FreshDatabase
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"luodi.demo=true", "luodi.demo-password=right-password"})
class OidcSignInTest {
    private static final RealProvider PROVIDER = RealProvider.start();
    private static boolean known;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("luodi.oidc.issuer", PROVIDER::issuer);
        registry.add("luodi.oidc.client-id", () -> RealProvider.CLIENT);
        registry.add("luodi.oidc.client-secret", () -> RealProvider.SECRET);
    }

    @BeforeEach
    void introduce() {
        if (!known) {
            known = true;
            PROVIDER.know("http://localhost:" + port + "/login/oauth2/code/county");
        }
        jdbc.sql("update access.account set external_id = 'zhao.min', active = true where account = 'investment'")
                .update();
    }

    @AfterAll
    static void stop() throws Exception {
        PROVIDER.close();
    }

    @Test
    void signsInWhoTheProviderVouchesForAndTheAdministratorLinked() throws Exception {
        TestBrowser browser = new TestBrowser(port, "10.5.0.1");
        assertThat(browser.get("/sign-in").body()).contains("href=\"/oauth2/authorization/county\"");
        HttpResponse<String> desk = through(browser, "zhao.min");
        assertThat(desk.uri().getHost()).isEqualTo("localhost");
        assertThat(desk.uri().getPath()).isEqualTo("/");
        assertThat(desk.body()).contains("刘洋");
        assertThat(browser.get("/me").body()).contains("您用统一身份认证登录").doesNotContain("action=\"/me/password\"");
        browser.post("/", "/sign-out");
        assertThat(browser.get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void makesNoAccountForAStranger() throws Exception {
        long before = count();
        HttpResponse<String> refused = through(new TestBrowser(port, "10.5.0.2"), "stranger");
        assertThat(refused.uri().getQuery()).isEqualTo("unknown");
        assertThat(refused.body()).contains("没有对应的账号");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void letsNobodyInWhoseAccountIsShut() throws Exception {
        jdbc.sql("update access.account set active = false where account = 'investment'").update();
        assertThat(through(new TestBrowser(port, "10.5.0.3"), "zhao.min").uri().getQuery()).isEqualTo("unknown");
    }

    @Test
    void believesNoAnswerThatItDidNotAskFor() throws Exception {
        HttpResponse<String> forged = new TestBrowser(port, "10.5.0.4").get("/login/oauth2/code/county?code=x&state=y");
        assertThat(forged.uri().getQuery()).isEqualTo("provider");
    }

    private HttpResponse<String> through(TestBrowser browser, String person) throws Exception {
        HttpResponse<String> form = browser.get("/oauth2/authorization/county");
        assertThat(form.uri().toString()).startsWith(PROVIDER.issuer() + "/login");
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        String fields = "username=" + person + "&password=" + RealProvider.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(fields)));
    }

    private long count() {
        return jdbc.sql("select count(*) from access.account").query(Long.class).single();
    }
}
