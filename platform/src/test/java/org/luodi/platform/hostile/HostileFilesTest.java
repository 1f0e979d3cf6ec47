package org.luodi.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luodi.platform.documents.Samples;
import org.luodi.platform.hostile.HostileFiles.Hostile;
import org.springframework.test.context.TestPropertySource;

/// Files made to hurt come in by no way: as a return, in a zip of returns, as the year's plan, at the checker, as an
/// attachment. Each is answered in words and in bounded time, nothing is asked of the network, no temporary file stays.
@TestPropertySource(properties = "server.tomcat.basedir=target/hostile-tomcat")
class HostileFilesTest extends HostileCounty {
    private static final Path SERVER = Path.of("target", "hostile-tomcat");
    /// Most of a file's time is its way over the wire and through the gate; a slow machine takes its share.
    private static final long LONGEST_MILLIS = 20_000;

    private static final int MOST_TOLD = 40;

    private final List<String> wrong = new ArrayList<>();
    private final Map<Long, String> slowest = new TreeMap<>();
    private int sent;

    @TempDir
    Path outside;

    @Test
    void nothingOfThemIsTaken() throws Exception {
        Map<String, Long> before = rows();
        long taken = taken();
        // What an earlier run that was killed has left is not this one's.
        List<Path> left = temporary();
        try (Listener listener = new Listener()) {
            List<Hostile> files = HostileFiles.all(goodWorkbook(), listener.port());
            Visitor clerk = people.get("clerk");
            for (Hostile file : files) {
                // The checker and the plan take so many a minute of each person.
                if (sent % 80 == 0) {
                    clock.forward(Duration.ofMinutes(1));
                }
                Map<String, String> request = Map.of("requestId", "hostile-" + sent);
                byName(file, clerk, SEPTEMBER + "/import", "files", request, false);
                // A workbook that carries a zip is a workbook: what it carries is never opened.
                boolean carrier = file.name().equals("nested.xlsx");
                byName(file, clerk, "/projects/plans/2021", "file", Map.of(), !carrier);
                // The checker keeps nothing, and a page is a text to it.
                byName(file, clerk, "/projects/checker", "file", Map.of("month", "2021-09"), false);
                byName(
                        file,
                        clerk,
                        "/attachments",
                        "files",
                        Map.of("kind", "project", "id", matters.get("{project}")),
                        !keptAsItIs(file));
                awaitImports();
            }
            assertThat(wrong.stream().limit(MOST_TOLD)).as(wrong.size() + " wrong answers").isEmpty();
            assertThat(taken()).as("returns that count").isEqualTo(taken);
            assertThat(listener.asked()).as("questions to the network").isZero();
            rows().forEach((table, count) -> assertThat(count).as(table).isGreaterThanOrEqualTo(before.getOrDefault(table, 0L)));
            assertThat(temporary()).as("temporary files").hasSameElementsAs(left);
            Map.Entry<Long, String> last = ((TreeMap<Long, String>) slowest).lastEntry();
            System.out.printf(
                    "## hostile files: %d files, %d uploads, 0 taken, 0 questions to the network, 0 temporary files, slowest %d ms (%s)%n",
                    files.size(), sent, last.getKey(), last.getValue());
            assertThat(last.getKey()).as(last.getValue()).isLessThan(LONGEST_MILLIS);
        }
    }

    /// An attachment is kept as it was sent and never opened by Luodi: what only hurts who reads tables may hang there.
    /// What runs something may not.
    private static boolean keptAsItIs(Hostile file) {
        return file.bytes().length > 1
                && file.bytes()[0] == 'P'
                && file.bytes()[1] == 'K'
                && !file.what().contains("macros")
                && !file.name().endsWith(".zip");
    }

    private void byName(
            Hostile file, Visitor who, String way, String field, Map<String, String> fields, boolean refused)
            throws IOException, InterruptedException {
        sent++;
        long start = System.nanoTime();
        Answer answer = who.postFiles(way, fields, List.of(new Visitor.Part(field, file.name(), file.bytes())));
        slowest.put((System.nanoTime() - start) / 1_000_000, file + " at " + way);
        String what = file + " at " + way + ": ";
        answer.faults(port).forEach(fault -> wrong.add(what + fault));
        if (answer.status() == 429) {
            wrong.add(what + "was not looked at");
        }
        if (refused && !answer.refused()) {
            wrong.add(what + "taken with " + answer.status());
        }
    }

    @Test
    void namesOfFilesAreNamesAndNothingElse() throws Exception {
        byte[] good = goodWorkbook();
        Path slipped = outside.resolve("hostile-slip.xlsx").toAbsolutePath();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String name : List.of(
                "../".repeat(12) + slipped,
                slipped.toString(),
                "..\\..\\hostile-slip.xlsx",
                "C:\\hostile-slip.xlsx",
                "\u202exslx.exe",
                "a\u0000.xlsx",
                "<img src=x onerror=alert(1)>.xlsx",
                "a\r\nX-Hostile: 1.xlsx",
                "\u2066\u2067.xlsx",
                "x".repeat(30_000) + ".xlsx")) {
            parts.put(name, good);
        }
        Visitor clerk = people.get("clerk");
        Answer zip = clerk.postFiles(
                SEPTEMBER + "/import",
                Map.of("requestId", "hostile-names"),
                List.of(new Visitor.Part("files", "names.zip", HostileFiles.zipOf(parts))));
        assertThat(zip.faults(port)).isEmpty();
        for (String name : parts.keySet()) {
            if (!name.contains("\r") && name.length() < 1000) {
                String sentName = name.replace("\"", "%22");
                for (String way : List.of(SEPTEMBER + "/import", "/attachments")) {
                    Answer answer = clerk.postFiles(
                            way,
                            Map.of("requestId", "name-" + name.hashCode(), "kind", "project", "id", matters.get("{project}")),
                            List.of(new Visitor.Part("files", sentName, way.startsWith("/att") ? Samples.picture("png", 20, 20) : good)));
                    assertThat(answer.faults(port)).as(way + " " + name).isEmpty();
                }
            }
        }
        awaitImports();
        assertThat(jdbc.sql("""
                        select name from projects.return_file union select name from projects.import_item
                        union select name from documents.attachment
                        """).query(String.class).list())
                .allSatisfy(name -> assertThat(name)
                        .doesNotContain("/", "\\")
                        .doesNotMatch("(?s).*[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069].*")
                        .hasSizeLessThan(256));
        assertThat(slipped).doesNotExist();
        assertThat(clerk.get(SEPTEMBER + "/import").body()).doesNotContain("<img src=x");
    }

    @Test
    void whatHidesBehindAPictureIsGone() throws Exception {
        byte[] picture = Samples.picture("png", 60, 40);
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = java.util.Arrays.copyOf(picture, picture.length + page.length);
        System.arraycopy(page, 0, both, picture.length, page.length);
        Visitor clerk = people.get("clerk");
        require(clerk.postFiles(
                "/attachments",
                Map.of("kind", "project", "id", matters.get("{project}")),
                List.of(new Visitor.Part("files", "both.png", both))));
        Answer opened = clerk.get("/attachments/" + text("select max(attachment_id)::text from documents.attachment"));
        assertThat(opened.status()).isEqualTo(200);
        assertThat(new String(opened.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(opened.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(opened.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private byte[] goodWorkbook() throws IOException {
        return Files.readAllBytes(Path.of("..", "demo", "jiangxian-2021", "2021-09", "县水利局.xlsx"));
    }

    private long taken() {
        return count("select count(*) from projects.return_file where month = '2021-09-01' and state = 'READ'");
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.walk(SERVER)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /// A port of this machine that counts who asks.
    private static final class Listener implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger asked = new AtomicInteger();

        Listener() throws IOException {
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            while (!socket.isClosed()) {
                try (Socket one = socket.accept()) {
                    asked.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        int asked() {
            return asked.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
