package org.luodi.hj212.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the tables that lie beside these classes: UTF-8, fields parted by tabs, a first line `# source`, a
/// second line of column names.
final class ShippedTable {
    private ShippedTable() {}

    /// The rows without source and header, each with as many fields as the header.
    static List<String[]> rows(String name) {
        List<String> lines = lines(name);
        if (lines.size() < 2 || !lines.getFirst().startsWith("# ")) {
            throw new IllegalStateException("a table must begin with its source and its header: " + name);
        }
        int width = lines.get(1).split("\t", -1).length;
        return lines.stream().skip(2).map(line -> fields(line, width)).toList();
    }

    private static String[] fields(String line, int width) {
        String[] fields = line.split("\t", -1);
        if (fields.length != width) {
            throw new IllegalStateException("expected " + width + " fields: " + line);
        }
        return fields;
    }

    private static List<String> lines(String name) {
        try (InputStream in = ShippedTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a table is missing from the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
