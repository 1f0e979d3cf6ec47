package org.luodi.platform.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a connection, who may send anything: follows no redirect, keeps cookies by hand.
final class Visitor {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int HTTP_OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final int port;
    private final String address;
    private Optional<String> token = Optional.empty();

    /// @param address from where it seems to come: Luodi takes this machine's word as a proxy's
    Visitor(int port, String address) {
        this.port = port;
        this.address = address;
    }

    static Visitor signedIn(int port, String account, String password, String address)
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor(port, address);
        visitor.signIn(account, password);
        if (!visitor.cookies.containsKey("luodi-session")) {
            throw new IllegalStateException(account + " was not let in");
        }
        return visitor;
    }

    /// Somebody with the same cookies, who may lose them.
    Visitor twin() {
        Visitor twin = new Visitor(port, address);
        twin.cookies.putAll(cookies);
        twin.token = token;
        return twin;
    }

    /// Whether the house still knows this person.
    boolean known() throws IOException, InterruptedException {
        return get("/me").status() == HTTP_OK;
    }

    Answer signIn(String account, String password) throws IOException, InterruptedException {
        Answer answer = postForm("/sign-in", "account=" + encoded(account) + "&password=" + encoded(password));
        token = Optional.empty();
        return answer;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /// @param fields already encoded, without the token
    Answer postForm(String path, String fields) throws IOException, InterruptedException {
        String body = "_csrf=" + encoded(token()) + (fields.isEmpty() ? "" : "&" + fields);
        return send(request(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(body)));
    }

    /// A file of a form.
    ///
    /// @param field name of the field
    /// @param name as the sender calls the file: goes out as it is
    record Part(String field, String name, byte[] bytes) {}

    Answer postFiles(String path, Map<String, String> fields, List<Part> files)
            throws IOException, InterruptedException {
        String edge = "----hostile" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        all.forEach((name, value) -> body.writeBytes(
                ("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        for (Part file : files) {
            body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                            + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + edge + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("X-Forwarded-For", address)
                .header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            // Choices of columns and looks are tried one by one: they are not kept.
            if (pair[0].equals("luodi-session") || pair[0].equals("luodi-visit")) {
                cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
                cookies.values().removeIf(String::isEmpty);
            }
        }
        return Answer.of(response);
    }

    String token() throws IOException, InterruptedException {
        if (token.isEmpty()) {
            String page = cookies.containsKey("luodi-session") ? "/me" : "/sign-in";
            Matcher found = TOKEN.matcher(get(page).body());
            if (!found.find()) {
                throw new IllegalStateException("no form on " + page);
            }
            token = Optional.of(found.group(1));
        }
        return token.get();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
