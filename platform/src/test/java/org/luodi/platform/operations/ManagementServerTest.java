package org.luodi.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What an operator's programs see, and that nobody sees it on the port of the pages.
@FreshDatabase
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"luodi.demo=true", "luodi.management.port=0"})
class ManagementServerTest {
    private static final Pattern LINE = Pattern.compile("[a-z_]+(\\{[a-z]+=\"[a-z]+\"})? (-?[0-9.]+(E-?[0-9]+)?|NaN)");

    @LocalServerPort
    int pages;

    @Autowired
    ManagementServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void awaitItsBegin() throws InterruptedException {
        for (int i = 0; i < 500 && server.port() == 0; i++) {
            Thread.sleep(10);
        }
        assertThat(server.port()).isPositive().isNotEqualTo(pages);
    }

    @Test
    void tellsThatAllIsWell() throws Exception {
        HttpResponse<String> answer = get(server.port(), "/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .matches("\\{\"status\":\"UP\",\"database\":\"UP\",\"disk\":\"UP\",\"diskFreeMegabytes\":\\d+}");
    }

    @Test
    void measuresInPrometheusFormatWhatIsTrue() throws Exception {
        double before = value("luodi_http_requests_total{outcome=\"ok\"}");
        double refused = value("luodi_http_requests_total{outcome=\"refused\"}");
        for (int i = 0; i < 7; i++) {
            assertThat(get(pages, "/sign-in").statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(post(pages, "/sign-in").statusCode()).isEqualTo(403);
        }
        assertThat(value("luodi_http_requests_total{outcome=\"ok\"}") - before).isEqualTo(7);
        assertThat(value("luodi_http_requests_total{outcome=\"refused\"}") - refused)
                .isEqualTo(3);
        assertThat(value("luodi_database_up")).isEqualTo(1);
        assertThat(value("luodi_database_connections{state=\"idle\"}")).isNotNegative();
        assertThat(value("luodi_disk_free_bytes")).isGreaterThan(1_000_000);
        assertThat(value("process_start_time_seconds")).isBetween(1.7e9, 5e9);
        assertThat(value("luodi_audit_clock_trusted")).isEqualTo(1);

        HttpResponse<String> answer = get(server.port(), "/metrics");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("#"))
                .hasSizeGreaterThan(15)
                .allMatch(line -> LINE.matcher(line).matches());
        assertThat(lines)
                .filteredOn(line -> line.startsWith("# TYPE"))
                .doesNotHaveDuplicates()
                .allMatch(line -> line.endsWith(" gauge") || line.endsWith(" counter"));
    }

    @Test
    void tellsNothingElseAndNothingOnThePortOfThePages() throws Exception {
        assertThat(get(server.port(), "/").statusCode()).isEqualTo(404);
        assertThat(get(server.port(), "/health/../sign-in").statusCode()).isEqualTo(404);
        assertThat(post(server.port(), "/health").statusCode()).isEqualTo(405);
        for (String path : List.of("/health", "/metrics", "/actuator", "/actuator/health", "/actuator/prometheus")) {
            HttpResponse<String> answer = get(pages, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
        }
    }

    private double value(String name) throws IOException, InterruptedException {
        return get(server.port(), "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not measured"));
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return client.send(request(port, path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(int port, String path) throws IOException, InterruptedException {
        return client.send(
                request(port, path).POST(BodyPublishers.ofString("account=x")).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
