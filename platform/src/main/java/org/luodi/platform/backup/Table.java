package org.luodi.platform.backup;

import java.util.List;

/// A table as a backup holds it.
///
/// @param schema its schema
/// @param name its name
/// @param columns those whose values are stored; computed ones are not
record Table(String schema, String name, List<String> columns) {
    /// How SQL names it.
    String quoted() {
        return quote(schema) + "." + quote(name);
    }

    String columnList() {
        return String.join(", ", columns.stream().map(Table::quote).toList());
    }

    static String quote(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    /// What a backup reads of it. Not the sessions: a restored one would let in again who has signed out since.
    String query() {
        boolean passing = schema.equals("access") && name.equals("session");
        return "select " + columnList() + " from " + quoted() + (passing ? " where false" : "");
    }

    /// One line: the part's name in the backup.
    String line() {
        return schema + "\t" + name + "\t" + String.join("\t", columns);
    }

    static Table parse(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        return new Table(fields.get(0), fields.get(1), fields.subList(2, fields.size()));
    }
}
