package org.luodi.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// The packaged application with the demo county and a data folder of its own, as `./luodi run` starts it.
final class RunningLuodi implements AutoCloseable {
    static final String PASSWORD = "journey-password-1";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final String address;

    private RunningLuodi(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static RunningLuodi start(Path scratch) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-Dspring.aot.enabled=" + prepared(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar().toString(),
                "--luodi.demo-password=" + PASSWORD);
        builder.directory(ROOT.toFile());
        builder.environment().put("LUODI_PORT", String.valueOf(port));
        builder.environment().put("LUODI_DEMO", "true");
        builder.environment().put("LUODI_DATA", scratch.resolve("data").toString());
        builder.redirectErrorStream(true)
                .redirectOutput(scratch.resolve("luodi.log").toFile());
        RunningLuodi luodi = new RunningLuodi(builder.start(), "http://127.0.0.1:" + port);
        luodi.awaitSignInPage(scratch);
        return luodi;
    }

    String at(String path) {
        return address + path;
    }

    /// Signs a visitor in as one of the demo's people.
    Page signIn(Page page, String account) {
        page.navigate(at("/sign-in"));
        page.locator("#account").fill(account);
        page.locator("#password").fill(PASSWORD);
        page.locator("form.form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /// The demo's earlier months are loaded beside the pages; September builds on August.
    void awaitTheYear(Page page) {
        for (int i = 0; i < 120; i++) {
            page.navigate(at("/projects/months/2021-08"));
            if (page.locator("#close form").count() == 0
                    && page.locator("a[href$='2021-08/bulletin']").count() > 0) {
                return;
            }
            page.waitForTimeout(1_000);
        }
        throw new IllegalStateException("the demo's August was not closed within two minutes");
    }

    static Path returnsOf(String month) {
        return ROOT.resolve("demo/jiangxian-2021").resolve(month);
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("platform/target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package the platform first"));
        }
    }

    /// Whether the build has worked out the beans, as it does on a JDK 25.
    private static boolean prepared() throws IOException {
        try (ZipFile jar = new ZipFile(jar().toFile())) {
            return jar.getEntry("BOOT-INF/classes/org/luodi/platform/Luodi__ApplicationContextInitializer.class")
                    != null;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitSignInPage(Path scratch) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        HttpClient client = HttpClient.newHttpClient();
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                HttpResponse<Void> answer = client.send(
                        HttpRequest.newBuilder(URI.create(at("/sign-in"))).build(),
                        HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port is not open yet.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("did not start:\n" + Files.readString(scratch.resolve("luodi.log")));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
