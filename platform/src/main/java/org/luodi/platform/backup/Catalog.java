package org.luodi.platform.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What PostgreSQL's catalog says about Luodi's tables.
final class Catalog {
    /// Flyway's record of a module's migrations.
    static final String HISTORY = "flyway_schema_history_";

    private static final String TABLES = """
            select n.nspname, c.relname, (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            order by 1, 2
            """;
    private static final String REFERENCES = """
            select n.nspname || '.' || c.relname, m.nspname || '.' || d.relname
            from pg_constraint f
            join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class d on d.oid = f.confrelid join pg_namespace m on m.oid = d.relnamespace
            where f.contype = 'f' and c.oid <> d.oid
            """;
    /// Tables that no migration makes (Flyway's own, the event log's) are described by the catalog itself.
    private static final String COLUMNS = """
            select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                || case when a.attnotnull then ' not null' else '' end
                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum
            """;
    private static final String KEYS = """
            select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where conrelid = ?::regclass and contype in ('p', 'u', 'c') order by conname
            """;
    private static final String INDEXES = """
            select pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid = ?::regclass
            and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) order by 1
            """;

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /// All tables, each after those that it refers to.
    List<Table> tables() throws SQLException {
        Map<String, Table> open = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Array columns = rows.getArray(3);
                Table table =
                        new Table(rows.getString(1), rows.getString(2), List.of((String[]) columns.getArray()));
                open.put(table.schema() + "." + table.name(), table);
            }
        }
        Map<String, Set<String>> references = references();
        List<Table> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            List<String> free = open.keySet().stream()
                    .filter(name -> references.getOrDefault(name, Set.of()).stream().noneMatch(open::containsKey))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + open.keySet());
            }
            free.forEach(name -> ordered.add(open.remove(name)));
        }
        return ordered;
    }

    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(REFERENCES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), name -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    /// The statements that make a table which no migration makes.
    List<String> statementsFor(Table table) throws SQLException {
        List<String> body = new ArrayList<>(texts(COLUMNS, table.quoted()));
        body.addAll(texts(KEYS, table.quoted()));
        List<String> statements = new ArrayList<>();
        statements.add("create schema if not exists " + Table.quote(table.schema()));
        statements.add("create table " + table.quoted() + " (" + String.join(", ", body) + ")");
        statements.addAll(texts(INDEXES, table.quoted()));
        return statements;
    }

    private List<String> texts(String query, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }

    /// Where each sequence has got to: one line each, `schema`, `name`, `last value`.
    List<String> sequences() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                        select schemaname, sequencename, last_value from pg_sequences
                        where schemaname !~ '^pg_' and last_value is not null order by 1, 2
                        """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1) + "\t" + rows.getString(2) + "\t" + rows.getLong(3));
            }
        }
        return lines;
    }

    /// The migrations that made the database what it is, in the order in which they were made.
    List<Migration> migrations(List<Table> tables) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (Table table : tables) {
            if (table.name().startsWith(HISTORY)) {
                parts.add("select installed_on, installed_rank, '"
                        + table.name().substring(HISTORY.length()) + "' as module, script from " + table.quoted()
                        + " where success and type = 'SQL'");
            }
        }
        List<Migration> migrations = new ArrayList<>();
        if (parts.isEmpty()) {
            return migrations;
        }
        try (PreparedStatement statement =
                        connection.prepareStatement(String.join(" union all ", parts) + " order by 1, 2, 3");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                migrations.add(new Migration(rows.getString("module"), rows.getString("script")));
            }
        }
        return migrations;
    }
}
