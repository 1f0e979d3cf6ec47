package org.luodi.platform.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Every error tells its reader in words what happened and what to do, with a number that stands in the log; never a
/// stack.
@FreshDatabase
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"luodi.demo=true", "luodi.demo-password=" + Person.PASSWORD})
class IncidentTest {
    private static final Pattern NUMBER = Pattern.compile("编号 ([0-9A-F]{8})");
    private static final String MENU = "<nav class=\"menu\"";
    private static final String IMPORT = "/projects/months/2021-09/import";

    @LocalServerPort
    int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class Failing {
        @Bean
        Defect defect() {
            return new Defect();
        }
    }

    @Controller
    static class Defect {
        @GetMapping("/projects/defect")
        @ResponseBody
        String fail() {
            throw new IllegalStateException("a defect of our own");
        }
    }

    @Test
    void whoeverIsSignedInKeepsTheMenuAndIsToldWhatToDo(CapturedOutput log) throws Exception {
        try (Person clerk = new Person(port).as("clerk")) {
            told(clerk.get("/admin/accounts"), 403, "您没有这项权限", "GET /admin/accounts", log, MENU, "系统管理员");
            told(clerk.get("/nowhere/%E6%9D%8E"), 404, "没有找到", "GET /*/*", log, MENU, "首页");
            told(clerk.get("/projects/999999"), 404, "没有找到", "GET /projects/999999", log, MENU, "首页");
            HttpResponse<String> unsafe = clerk.post("/me");
            told(unsafe, 405, "不能这样打开", "POST /me", log, MENU, "首页");
            assertThat(unsafe.headers().firstValue("Allow")).hasValue("GET");
            told(clerk.get("/projects/defect"), 500, "系统出错了", "GET /projects/defect", log, MENU, "告诉管理员");
            assertThat(log.getAll()).contains("a defect of our own");
        }
    }

    @Test
    void aFormWithoutItsTokenIsCalledStaleAndNotForbidden(CapturedOutput log) throws Exception {
        try (Person clerk = new Person(port).as("clerk");
                Person stranger = new Person(port)) {
            told(clerk.upload("/sign-out", BodyPublishers.noBody()), 403, "这个页面已经过期", "POST /*", log, MENU, "刷新后再提交");
            HttpResponse<String> answer = stranger.signIn("clerk", Person.PASSWORD);
            told(answer, 403, "这个页面已经过期", "POST /sign-in", log, "没有保存任何内容");
            assertThat(answer.body()).doesNotContain(MENU);
        }
    }

    @Test
    void aFileThatIsTooLargeIsAnsweredAndTheConnectionNotTorn(CapturedOutput log) throws Exception {
        try (Person clerk = new Person(port).as("clerk")) {
            byte[] file = new byte[80 << 20];
            HttpResponse<String> answer = clerk.upload(IMPORT, "files", "a.xlsx", file, "requestId", "r");
            told(answer, 413, "文件太大", "POST " + IMPORT, log, MENU, "64 MB");
            assertThat(answer.body()).contains("href=\"" + IMPORT + "?lang=en\"");
        }
    }

    @Test
    void whoeverAsksTooOftenIsToldToWait(CapturedOutput log) throws Exception {
        try (Person clerk = new Person(port).as("clerk")) {
            HttpResponse<String> answer = clerk.post(IMPORT, "requestId", "again");
            for (int i = 0; i < 250 && answer.statusCode() != 429; i++) {
                answer = clerk.post(IMPORT, "requestId", "again");
            }
            told(answer, 429, "操作太频繁", "POST " + IMPORT, log, MENU, "一分钟");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void scriptsAndProgramsGetTheNumberToo(CapturedOutput log) throws Exception {
        try (Person clerk = new Person(port).as("clerk")) {
            HttpResponse<String> part = clerk.get("/admin/accounts", "HX-Request", "true");
            told(part, 403, "您没有这项权限", "GET /admin/accounts", log, "class=\"toast red\"");
            assertThat(part.headers().firstValue("HX-Retarget")).hasValue("#toasts");
            assertThat(part.body()).doesNotContain("<html");
            HttpResponse<String> json = clerk.get("/projects/defect", "Accept", "application/json");
            assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            Matcher number = Pattern.compile("\"incident\":\"([0-9A-F]{8})\"").matcher(json.body());
            assertThat(number.find()).as(json.body()).isTrue();
            assertThat(log.getAll()).contains("Incident " + number.group(1) + ": 500 at GET /projects/defect");
            assertThat(json.body()).doesNotContain("Exception", "defect of our own");
        }
    }

    /// @param words parts of the page: the first is the title
    private static void told(
            HttpResponse<String> answer,
            int status,
            String title,
            String address,
            CapturedOutput log,
            String... words) {
        String body = answer.body();
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(body).contains(title).contains(words).doesNotContain("Exception", "\tat ", "java.", "Whitelabel");
        Matcher number = NUMBER.matcher(body);
        assertThat(number.find()).as("a number: " + body).isTrue();
        assertThat(Arrays.stream(log.getAll().split("\n")).filter(line -> line.contains(number.group(1))))
                .singleElement()
                .asString()
                .contains("Incident " + number.group(1) + ": " + status + " at " + address + " (");
    }
}
