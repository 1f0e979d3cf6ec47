package org.luodi.platform.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.luodi.platform.storage.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo county, filled as people fill it: over HTTP. August is closed, September is handed in and doubted.
@FreshDatabase
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "luodi.demo=true",
            "luodi.demo-password=" + HostileCounty.PASSWORD,
            "luodi.backup.folder=target/hostile-backups"
        })
@Import(MovingClock.Wound.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileCounty {
    static final String PASSWORD = "hostile-county-1";
    static final String SEPTEMBER = "/projects/months/2021-09";
    private static final Path DEMO = Path.of("..", "demo", "jiangxian-2021");
    private static final int MOST_POLLS = 600;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    /// People who are signed in, by account.
    final Map<String, Visitor> people = new LinkedHashMap<>();

    /// What stands for the marks of `access/matrix.txt`, such as `{project}`.
    final Map<String, String> matters = new TreeMap<>();

    @BeforeAll
    void fillTheCounty() throws IOException, InterruptedException {
        int house = 1;
        for (String account : List.of("clerk", "water", "admin", "auditor")) {
            people.put(account, Visitor.signedIn(port, account, PASSWORD, "10.9.0." + house++));
        }
        Visitor clerk = people.get("clerk");
        Visitor.Part plan = part("file", DEMO.resolve("annual-plan.xlsx"));
        require(clerk.postFiles("/projects/plans/2021", Map.of(), List.of(plan)));
        handIn("2021-08");
        require(clerk.postForm("/projects/months/2021-08/close", ""));
        handIn("2021-09");
        findMatters(clerk);
    }

    private void handIn(String month) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(DEMO.resolve(month))) {
            List<Visitor.Part> parts =
                    files.sorted().map(file -> part("files", file)).toList();
            require(people.get("clerk")
                    .postFiles(
                            "/projects/months/" + month + "/import",
                            Map.of("requestId", UUID.randomUUID().toString()),
                            parts));
        }
        awaitImports();
    }

    /// Waits until no import is under way.
    final void awaitImports() throws InterruptedException {
        for (int i = 0; i < MOST_POLLS; i++) {
            if (count("select count(*) from projects.import_item where outcome = 'WAITING'") == 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("an import did not end within a minute");
    }

    private void findMatters(Visitor clerk) throws IOException, InterruptedException {
        String project = text("""
                select min(project_id)::text from projects.plan_entry where unit = '县水利局'
                """);
        matters.put("{project}", project);
        matters.put("{file}", text("""
                select min(file_id)::text from projects.return_file where month = '2021-09-01' and unit = '县水利局' and state = 'READ'
                """));
        matters.put("{job}", text("select max(job_id)::text from projects.import_job"));
        matters.put("{figure}", "total");
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        require(clerk.postFiles(
                "/attachments",
                Map.of("kind", "project", "id", project),
                List.of(new Visitor.Part("files", "a.png", picture.toByteArray()))));
        matters.put("{attachment}", text("select max(attachment_id)::text from documents.attachment"));
        String doubts = clerk.get(SEPTEMBER + "/doubts").body();
        matters.put("{place}", value(doubts, "place"));
        matters.put("{print}", value(doubts, "fingerprint"));
    }

    private static String value(String page, String field) {
        Matcher found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + field + " on the page of doubts");
        }
        return Visitor.encoded(found.group(1));
    }

    final String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> matter : matters.entrySet()) {
            filled = filled.replace(matter.getKey(), matter.getValue());
        }
        return filled;
    }

    /// How many rows each table holds that may only grow.
    final Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in ('projects', 'access', 'directory', 'documents')
                and c.relname not like 'flyway%'
                """)
                .query(String.class)
                .list()
                .forEach(table -> rows.put(table, count("select count(*) from " + table)));
        return rows;
    }

    final long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    final String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    static void require(Answer answer) {
        if (answer.refused()) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }

    static Visitor.Part part(String field, Path file) {
        try {
            return new Visitor.Part(field, file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
