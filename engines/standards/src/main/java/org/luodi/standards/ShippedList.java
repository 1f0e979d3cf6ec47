package org.luodi.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the lists that lie beside these classes: UTF-8, comma-separated without quotes, a first line `# source`, a
/// second line of column names.
final class ShippedList {

    private ShippedList() {}

    /// The rows of a list without its source and header, each with as many fields as the header.
    static List<String[]> rows(String name) {
        List<String> lines = lines(name);
        if (lines.size() < 2 || !lines.getFirst().startsWith("# ")) {
            throw new IllegalStateException("a list must begin with its source and its header: " + name);
        }
        int width = lines.get(1).split(",", -1).length;
        return lines.stream().skip(2).map(line -> fields(line, width)).toList();
    }

    private static String[] fields(String line, int width) {
        String[] fields = line.split(",", -1);
        if (fields.length != width) {
            throw new IllegalStateException("expected " + width + " fields: " + line);
        }
        return fields;
    }

    private static List<String> lines(String name) {
        try (InputStream in = ShippedList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a list is missing from the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
