package org.luodi.platform.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody at a browser without scripts, who follows no redirect and keeps the token of the page after signing in:
/// sending during an outage asks for no page first.
public final class Person implements AutoCloseable {
    public static final String PASSWORD = "right-password";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----a-boundary-of-ours";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port;
    private String token = "";

    public Person(int port) {
        this.port = port;
    }

    /// Signs a demo account in.
    public Person as(String account) throws IOException, InterruptedException {
        readTokenOn("/sign-in");
        HttpResponse<String> answer = signIn(account, PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
        readTokenOn("/");
        return this;
    }

    public HttpResponse<String> signIn(String account, String password) throws IOException, InterruptedException {
        return post("/sign-in", "account", account, "password", password);
    }

    /// Reads the token of a page's form.
    public Person readTokenOn(String path) throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get(path).body());
        assertThat(found.find()).as("a form on " + path).isTrue();
        token = found.group(1);
        return this;
    }

    /// @param headers names and values in turn
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    /// @param fields names and values in turn
    public HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("_csrf=").append(encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            text.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(text.toString())));
    }

    /// Sends one file with a form.
    HttpResponse<String> upload(String path, String field, String name, byte[] file, String... fields)
            throws IOException, InterruptedException {
        return upload(path, BodyPublishers.ofByteArray(form(field, name, file, fields)));
    }

    HttpResponse<String> upload(String path, BodyPublisher form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(form));
    }

    private byte[] form(String field, String name, byte[] file, String... fields) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "_csrf", "", token.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            part(form, fields[i], "", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(form, field, "; filename=\"" + name + "\"", file);
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static void part(ByteArrayOutputStream form, String field, String more, byte[] value) {
        form.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + more + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(value);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What the browser must keep to itself: the token of its forms, the secrets in its cookies.
    java.util.List<String> secrets() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(token),
                        cookies.getCookieStore().getCookies().stream()
                                .map(java.net.HttpCookie::getValue)
                                .filter(value -> value.length() > 16))
                .toList();
    }

    /// What a file that the tests lend holds.
    static byte[] read(java.nio.file.Path file) {
        try {
            return java.nio.file.Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
