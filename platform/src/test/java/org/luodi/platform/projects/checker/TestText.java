package org.luodi.platform.projects.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Texts of our own for tests, under `bulletins/prose`.
final class TestText {

    private TestText() {}

    static String read(String name) {
        try (InputStream in =
                Objects.requireNonNull(TestText.class.getResourceAsStream("/bulletins/prose/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines that are neither blank nor comments.
    static List<String> lines(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /// A text with cases: a line `## name`, lines of text, lines of expectations that begin with `-> `.
    record Case(String name, String text, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases(String name) {
        List<Case> cases = new ArrayList<>();
        for (String part : read(name).split("(?m)^## ")) {
            if (part.startsWith("#") || part.isBlank()) {
                continue;
            }
            List<String> lines = part.lines().toList();
            String text = String.join(
                    "\n",
                    lines.stream()
                            .skip(1)
                            .filter(line -> !line.startsWith("-> "))
                            .toList());
            List<String> expected = lines.stream()
                    .filter(line -> line.startsWith("-> "))
                    .map(line -> line.substring(3))
                    .toList();
            cases.add(new Case(lines.getFirst(), text.strip(), expected));
        }
        return cases;
    }
}
