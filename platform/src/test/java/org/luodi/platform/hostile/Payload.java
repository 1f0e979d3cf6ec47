package org.luodi.platform.hostile;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A text that an enemy sends, from `hostile/texts.txt`.
///
/// @param kind name of its section
/// @param written as it stands in the file
/// @param bytes as sent; not always proper UTF-8
record Payload(String kind, String written, byte[] bytes) {

    static List<Payload> all() {
        List<Payload> all = new ArrayList<>();
        String kind = "";
        for (String line : lines("/hostile/texts.txt")) {
            if (line.matches("\\[[a-z]+]")) {
                kind = line.substring(1, line.length() - 1);
            } else if (!kind.isEmpty() && !line.isEmpty()) {
                all.add(new Payload(kind, line, read(line)));
            }
        }
        return List.copyOf(all);
    }

    static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Payload.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] read(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            char letter = line.charAt(at);
            if (letter != '\\') {
                text.append(letter);
                at++;
                continue;
            }
            char what = line.charAt(at + 1);
            at += 2;
            switch (what) {
                case '\\' -> text.append('\\');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case '0' -> text.append('\0');
                case 'u' -> {
                    text.append((char) Integer.parseInt(line.substring(at, at + 4), 16));
                    at += 4;
                }
                case 'x' -> {
                    bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
                    text.setLength(0);
                    bytes.write(Integer.parseInt(line.substring(at, at + 2), 16));
                    at += 2;
                }
                case '*' -> {
                    int open = line.indexOf('{', at);
                    byte[] one = read(line.substring(open + 1, line.lastIndexOf('}')));
                    text.append(
                            new String(one, StandardCharsets.UTF_8).repeat(Integer.parseInt(line.substring(at, open))));
                    at = line.lastIndexOf('}') + 1;
                }
                default -> throw new IllegalArgumentException("\\" + what + " in " + line);
            }
        }
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /// As it stands in an address or a form: every byte but letters and digits as `%XX`.
    String encoded() {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte one : bytes) {
            char letter = (char) (one & 0xff);
            boolean plain =
                    letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
            if (plain) {
                text.append(letter);
            } else {
                text.append('%').append(String.format(Locale.ROOT, "%02X", (int) letter));
            }
        }
        return text.toString();
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Whether a page that holds this text as it is, is no longer the page that was meant.
    boolean isMarkup() {
        String text = text();
        return kind.equals("xss") && text.contains("alert(1)") && text.indexOf('<') >= 0 && text.length() > 12;
    }

    @Override
    public String toString() {
        return kind + " " + (written.length() > 60 ? written.substring(0, 60) + "…" : written);
    }
}
