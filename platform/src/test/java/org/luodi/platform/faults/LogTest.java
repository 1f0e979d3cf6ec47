package org.luodi.platform.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.luodi.platform.documents.Samples;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A day's work leaves nothing about a person in the log, neither on the terminal nor in the file for programs, whose
/// lines are JSON objects.
@FreshDatabase
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "luodi.demo=true",
            "luodi.demo-folder=none",
            "luodi.demo-password=" + Person.PASSWORD,
            "logging.file.name=target/log-test.log"
        })
class LogTest {
    private static final Path FILE = Path.of("target", "log-test.log");
    private static final String STRANGER = "zhaoliu1987";
    private static final String NAME = "欧阳修远";
    private static final String PHONE = "13812345678";
    private static final String GUESS = "a-secret-guess-7";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext luodi;

    @Autowired
    JdbcClient jdbc;

    /// Before the application under test opens it.
    @BeforeAll
    static void begin() throws IOException {
        Files.deleteIfExists(FILE);
    }

    @Test
    void holdsNothingAboutAPerson(CapturedOutput terminal) throws Exception {
        List<String> secrets = new ArrayList<>(List.of(STRANGER, NAME, PHONE, GUESS, Person.PASSWORD));
        DemoMonth.handIn(luodi);
        try (Person clerk = new Person(port);
                Person reporter = new Person(port).as("water")) {
            clerk.readTokenOn("/sign-in");
            clerk.signIn("clerk", GUESS);
            clerk.signIn(STRANGER, GUESS);
            clerk.signIn(NAME, PHONE);
            secrets.addAll(clerk.secrets());
            clerk.as("clerk");
            work(clerk);
            notForThem(reporter);
            secrets.addAll(clerk.secrets());
            secrets.addAll(reporter.secrets());
        }
        secrets.addAll(jdbc.sql("select name from access.account").query(String.class).list().stream()
                .map(name -> name.replaceAll("（.*", ""))
                .filter(name -> !name.contains("管理员"))
                .toList());
        // The two left out are words of Luodi's routes and sentences as well.
        List<Pattern> accounts = jdbc.sql("select account from access.account").query(String.class).list().stream()
                .filter(account -> !List.of("county", "admin").contains(account))
                .map(account -> Pattern.compile("(?<![\\w.-])" + account + "(?![\\w.-])"))
                .toList();
        List<String> lines = Files.readAllLines(FILE);
        List<String> all = new ArrayList<>(lines);
        all.addAll(terminal.getAll().lines().toList());
        assertThat(secrets).hasSizeGreaterThan(15);
        assertThat(all).hasSizeGreaterThan(20).anyMatch(line -> line.contains("Incident "));
        long found = all.stream()
                .filter(line -> secrets.stream().anyMatch(line::contains)
                        || accounts.stream().anyMatch(account -> account.matcher(line).find()))
                .peek(System.out::println)
                .count();
        int objects = objects(lines);
        System.out.printf(
                "log: %d lines on the terminal, %d JSON objects in the file, %d names, accounts, numbers, passwords and tokens searched, %d found%n",
                all.size() - lines.size(), objects, secrets.size() + accounts.size(), found);
        assertThat(found).isZero();
        assertThat(objects).isEqualTo(lines.size());
    }

    private static void work(Person clerk) throws Exception {
        byte[] file = Person.read(DemoMonth.ONE_RETURN);
        expect(303, clerk.upload(DemoMonth.PATH + "/import", "files", NAME + PHONE + ".xlsx", file, "requestId", "r1"));
        done(clerk.upload(DemoMonth.PATH + "/import", "files", NAME + ".xlsx", new byte[3], "requestId", "r2"));
        done(clerk.upload("/attachments", "files", NAME + ".pdf", Samples.pdf(NAME), "kind", "project", "id", "1"));
        done(clerk.upload("/attachments", "files", NAME, new byte[9], "kind", PHONE, "id", NAME, "label", PHONE));
        done(clerk.get("/projects?q=" + Person.encode(NAME)));
        expect(404, clerk.get("/nowhere/" + Person.encode(NAME)));
        expect(404, clerk.get("/" + STRANGER + "/" + PHONE));
        done(clerk.get("/projects/" + Person.encode(NAME)));
        done(clerk.get("/projects/months/2021-09/files/" + PHONE + "?x=" + PHONE));
        expect(403, clerk.get("/admin/accounts/" + STRANGER + "?name=" + Person.encode(NAME)));
        done(clerk.post("/admin/accounts", "account", STRANGER, "name", NAME, "role", "COUNTY_HEAD"));
        expect(405, clerk.post("/me", "name", NAME));
        done(clerk.post("/me/password", "current", GUESS, "fresh", Person.PASSWORD, "repeated", PHONE));
    }

    private static void notForThem(Person reporter) throws Exception {
        done(reporter.get("/audit?person=" + Person.encode(NAME)));
        expect(403, reporter.get("/admin/accounts/clerk"));
        done(reporter.post("/sign-out"));
    }

    private static void expect(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
    }

    /// Whatever the answer is: it is no defect.
    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isLessThan(500);
    }

    private static int objects(List<String> lines) {
        JsonMapper json = JsonMapper.builder().build();
        int objects = 0;
        for (String line : lines) {
            JsonNode one = json.readTree(line);
            assertThat(one.has("@timestamp") && one.has("message")).as(line).isTrue();
            objects++;
        }
        return objects;
    }
}
