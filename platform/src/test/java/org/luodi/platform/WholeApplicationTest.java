package org.luodi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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

/// The application as a browser without scripts meets it.
@FreshDatabase
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"luodi.demo=true", "luodi.demo-password=right-password"})
class WholeApplicationTest {
    private static final int FIRST_PAGE_BYTES = 250_000;
    private static final int FIRST_PAGE_REQUESTS = 6;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    @Test
    void signsAClerkInAndOut() throws Exception {
        assertThat(get("/").uri().getPath()).isEqualTo("/sign-in");

        HttpResponse<String> desk = signIn("clerk", "right-password");
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(desk.uri().getPath()).isEqualTo("/");
        assertThat(desk.body()).contains("李晓梅", "lang=\"zh-CN\"");

        post("/sign-out", desk.body(), "");
        assertThat(get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void takesTheAccountInCapitalLetters() throws Exception {
        assertThat(signIn("Clerk ", "right-password").uri().getPath()).isEqualTo("/");
    }

    @Test
    void answersAWrongPasswordAndAnUnknownNameAlikeAndLocksAfterFive() throws Exception {
        HttpResponse<String> unknown = signIn("nobody", "x");
        assertThat(unknown.uri().getQuery()).isEqualTo("wrong");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("county", "guess").uri().getQuery()).isEqualTo("wrong");
        }
        assertThat(signIn("county", "right-password").uri().getQuery()).startsWith("locked");
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        HttpResponse<String> answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("account=clerk&password=right-password")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("这个页面已经过期").doesNotContain("Exception", "\tat ");
    }

    @Test
    void speaksTheLanguageAndWearsTheLookThatTheReaderChose() throws Exception {
        HttpResponse<String> english = get("/sign-in?as=clerk&lang=en");
        assertThat(english.uri().getQuery()).isEqualTo("as=clerk");
        assertThat(english.body()).contains("lang=\"en\"", "Sign in");

        HttpResponse<String> dark = get("/sign-in?theme=dark&letters=large");
        assertThat(dark.body()).contains("data-theme=\"dark\"", "data-text=\"large\"");
        assertThat(get("/sign-in?letters=normal").body()).contains("data-theme=\"dark\"", "data-text=\"normal\"");
    }

    @Test
    void neverRedirectsToAnotherHost() throws Exception {
        HttpClient strict = HttpClient.newHttpClient();
        for (String path : List.of("//evil.example/?lang=en", "/%5Cevil.example/?lang=en")) {
            HttpResponse<String> answer = strict.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Location").orElse("/"))
                    .matches("(http://localhost:" + port + ")?/(?![/\\\\]).*");
        }
    }

    @Test
    void explainsAMissingPageInWords() throws Exception {
        signIn("clerk", "right-password");
        HttpResponse<String> answer = get("/no/such/page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到这个页面").doesNotContain("Exception", "Whitelabel");
        assertThat(send(request("/no/such/page").header("Accept", "application/json"))
                        .body())
                .contains("\"status\":404");
    }

    @Test
    void sendsAPartOfAPageToSignInAsAWhole() throws Exception {
        HttpResponse<String> answer = send(request("/").header("HX-Request", "true"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
    }

    @Test
    void forbidsInlineScriptsAndUsesNone() throws Exception {
        HttpResponse<String> page = get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)|\\son[a-z]+=|\\sstyle=|<style");
    }

    @Test
    void staysSmall() throws Exception {
        HttpResponse<String> page = get("/sign-in");
        Matcher links =
                Pattern.compile("(?:href|src)=\"(/(?:assets|library)/[^\"#]+)").matcher(page.body());
        List<String> files =
                links.results().map(found -> found.group(1)).distinct().toList();
        long bytes = page.body().getBytes(StandardCharsets.UTF_8).length;
        for (String file : files) {
            HttpResponse<byte[]> answer =
                    browser.send(request(file).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(file)
                    .contains("max-age=31536000", "immutable");
            bytes += answer.body().length;
        }
        assertThat(files.size() + 1).isBetween(4, FIRST_PAGE_REQUESTS);
        assertThat(bytes).isLessThan(FIRST_PAGE_BYTES);
    }

    @Test
    void noForeignKeyLeavesItsSchemaAndEveryKeyBeginsWithTheCounty() {
        assertThat(jdbc.sql("""
                select conname from pg_constraint c join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
                where contype = 'f' and a.relnamespace <> b.relnamespace
                """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                select n.nspname || '.' || t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace
                where t.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                and not exists (select 1 from pg_index i join pg_attribute k on k.attrelid = t.oid and k.attnum = i.indkey[0]
                    where i.indrelid = t.oid and i.indisprimary and k.attname = 'county_code')
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void namesNoPasswordInTheLog(CapturedOutput output) throws Exception {
        signIn("clerk", "a-secret-guess");
        assertThat(output.getAll()).doesNotContain("a-secret-guess");
    }

    private HttpResponse<String> signIn(String account, String password) throws Exception {
        return post(
                "/sign-in", get("/sign-in").body(), "&account=" + encode(account) + "&password=" + encode(password));
    }

    private HttpResponse<String> post(String path, String pageWithToken, String fields) throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(pageWithToken);
        assertThat(token.find()).isTrue();
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encode(token.group(1)) + fields)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
