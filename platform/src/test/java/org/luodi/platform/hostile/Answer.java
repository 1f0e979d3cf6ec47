package org.luodi.platform.hostile;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What came back, and what is wrong with it.
record Answer(int status, HttpHeaders headers, byte[] bytes) {
    /// What only the inside of a program says: stacks, class names, words of the database.
    private static final List<Pattern> INSIDE = List.of(
            Pattern.compile("\\n\\s+at [a-z]\\w*\\."),
            Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error)\\b"),
            Pattern.compile("\\b[A-Z]\\w+Exception: "),
            Pattern.compile("org\\.(?:luodi\\.platform|springframework|postgresql|apache\\.(?:tomcat|catalina|poi))"),
            Pattern.compile("ERROR: |SQLSTATE|PreparedStatement|JdbcTemplate|Whitelabel|Apache Tomcat"));
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{4}");
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String type() {
        return headers.firstValue("Content-Type").orElse("");
    }

    Optional<String> location() {
        return headers.firstValue("Location");
    }

    boolean refused() {
        return status >= CLIENT_ERROR;
    }

    /// Everything that is wrong whatever was asked.
    List<String> faults(int port) {
        List<String> faults = new ArrayList<>();
        boolean closed = status == 503 && headers.firstValue("Retry-After").isPresent();
        if (status >= SERVER_ERROR && !closed) {
            faults.add("status " + status);
        }
        String body = body();
        boolean text = type().startsWith("text/") || type().contains("json") || type().isEmpty();
        if (text) {
            INSIDE.stream()
                    .filter(inside -> inside.matcher(body).find())
                    .forEach(inside -> faults.add(status + " tells of the inside: " + inside));
        }
        boolean sentOn = headers.firstValue("HX-Redirect").isPresent();
        if (refused() && !sentOn && !CHINESE.matcher(body).find()) {
            faults.add(status + " without a word: " + body.substring(0, Math.min(80, body.length())));
        }
        if (headers.map().keySet().stream().anyMatch(name -> name.equalsIgnoreCase("X-Hostile"))
                || headers.allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("hostile"))) {
            faults.add("a header of the sender's");
        }
        location().filter(to -> !local(to, port)).ifPresent(to -> faults.add("leads to " + to));
        return faults;
    }

    private static boolean local(String to, int port) {
        return to.matches("/(?![/\\\\]).*") || to.startsWith("http://localhost:" + port + "/");
    }

    /// Whether a browser would take the text for markup.
    boolean runs(Payload payload) {
        return type().startsWith("text/html") && payload.isMarkup() && body().contains(payload.text());
    }
}
