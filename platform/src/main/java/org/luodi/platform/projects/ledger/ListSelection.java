package org.luodi.platform.projects.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.standards.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of a list query: conditions by bound parameters, pages by key and never by offset.
final class ListSelection {
    private static final String SEPARATOR = "\u0001";
    private static final BigDecimal NO_RATE = BigDecimal.ONE.negate();

    private final ListQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();

    ListSelection(CountyCode county, Scope scope, ListQuery query) {
        this.query = query;
        add("county_code = :county", "county", county.value());
        add("month = :month", "month", query.month().atDay(1));
        scope.names().ifPresent(own -> add("unit = any(:own)", "own", own.toArray(String[]::new)));
        ListQuery.Filter filter = query.filter();
        any("unit", filter.units());
        any("field", filter.fields());
        any("nature", filter.natures());
        any("lamp", filter.lamps());
        any("doubt", filter.doubts());
        text(filter.text().strip());
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        bounds.add(new Bound(name, value));
    }

    private void any(String column, List<?> values) {
        if (!values.isEmpty()) {
            add(
                    column + " = any(:" + column + ")",
                    column,
                    values.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    /// Two characters or more are found by the index of pairs, then looked at closely; an owner only closely.
    private void text(String text) {
        NameKey key = NameKey.of(text);
        if (key.text().isEmpty()) {
            return;
        }
        String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        String byWords = "(name ilike :text or code ilike :text or owner ilike :text)";
        if (key.bigrams().isEmpty()) {
            add(byWords, "text", like);
            return;
        }
        bounds.add(new Bound("text", like));
        add("(" + byWords + " or " + """
                project_id in (select p.project_id from projects.project p
                     where p.county_code = :county and p.grams @> cast(:grams as text[]) and p.name_key like :key))""", "grams", key.bigrams().toArray(String[]::new));
        bounds.add(new Bound("key", "%" + key.text() + "%"));
    }

    String where() {
        return String.join(" and ", conditions);
    }

    String sums() {
        return """
                select count(*) as projects, coalesce(sum(total), 0) as total, coalesce(sum(plan), 0) as plan,
                    coalesce(sum(month_done), 0) as month_done, coalesce(sum(cumulative), 0) as cumulative
                from projects.standing where not has_parts and\s""" + where();
    }

    String page() {
        List<String> keys = keys();
        String direction = query.descending() ? " desc" : "";
        StringBuilder sql = new StringBuilder("select * from projects.standing where ").append(where());
        query.after().ifPresent(after -> sql.append(" and ").append(beyond(keys, after)));
        sql.append(" order by ");
        for (int i = 0; i < keys.size(); i++) {
            sql.append(i > 0 ? ", " : "").append(keys.get(i)).append(direction);
        }
        return sql.toString();
    }

    /// The columns that the lines are in order of, identity last: together they name one line.
    private List<String> keys() {
        return switch (query.sort()) {
            case POSITION -> List.of("position", "project_id");
            case UNIT -> List.of("unit", "position", "project_id");
            case RATE -> List.of("coalesce(rate, -1)", "project_id");
            case PLAN -> List.of("plan", "project_id");
            case CUMULATIVE -> List.of("cumulative", "project_id");
        };
    }

    private String beyond(List<String> keys, String after) {
        String[] values = decode(after).split(SEPARATOR, -1);
        if (values.length != keys.size()) {
            throw cursor(after);
        }
        List<String> places = new ArrayList<>();
        try {
            for (int i = 0; i < values.length; i++) {
                bounds.add(new Bound("after" + i, typed(keys.get(i), values[i])));
                places.add(":after" + i);
            }
        } catch (NumberFormatException notANumber) {
            throw cursor(after);
        }
        return "(" + String.join(", ", keys) + ")" + (query.descending() ? " < " : " > ") + "("
                + String.join(", ", places) + ")";
    }

    /// In the column's own type, or else its index would be of no use.
    private static Object typed(String key, String value) {
        return switch (key) {
            case "unit" -> value;
            case "position" -> Integer.valueOf(value);
            case "project_id" -> Long.valueOf(value);
            default -> new BigDecimal(value);
        };
    }

    /// Names a line by what it is sorted by.
    String cursor(Standing last) {
        String id = last.project().toString();
        String position = Integer.toString(last.position());
        List<String> values = switch (query.sort()) {
            case POSITION -> List.of(position, id);
            case UNIT -> List.of(last.names().unit(), position, id);
            case RATE -> List.of(last.progress().rate().orElse(NO_RATE).toPlainString(), id);
            case PLAN -> List.of(last.amounts().plan().plain(), id);
            case CUMULATIVE -> List.of(last.amounts().cumulative().plain(), id);
        };
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String after) {
        try {
            return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw cursor(after);
        }
    }

    private static Refusal cursor(String after) {
        return new Refusal("projects.list.cursor", "no page gave this place: " + after, after);
    }

    JdbcClient.StatementSpec params(JdbcClient.StatementSpec statement) {
        JdbcClient.StatementSpec bound = statement;
        for (Bound one : bounds) {
            bound = bound.param(one.name(), one.value());
        }
        return bound;
    }

    /// A value bound to a name in the statement.
    private record Bound(String name, Object value) {}
}
