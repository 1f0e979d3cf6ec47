package org.luodi.platform.projects.checker.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.projects.checker.reading.Scope.Standing;

/// The subjects of a bulletin while it is read: who was named before, and who may be meant by a name.
final class Scopes {

    /// Subjects that a sentence may continue beside the last one; more are never kept in mind.
    private static final int KEPT = 3;

    private final List<Scope> all = new ArrayList<>();
    private final Map<String, Scope> named = new HashMap<>();
    private final Map<Aside, Scope> asides = new HashMap<>();
    private @Nullable Scope root;
    private String level;
    private String year = "";

    private record Aside(Scope now, String word) {}

    /// @param text the whole text; the first word like 全县 in it says of what level the bulletin is
    Scopes(String text) {
        level = Words.list("whole").stream()
                .filter(text::contains)
                .min(Comparator.comparingInt(text::indexOf))
                .map(Scopes::levelOf)
                .orElse("");
    }

    List<Scope> all() {
        return all;
    }

    @Nullable
    Scope root() {
        return root;
    }

    /// From here on the text speaks of a year; empty for its own.
    void inYear(String other) {
        year = other;
    }

    /// The subject of a name; no name, or a word such as 全县, is the whole.
    Scope named(String subject) {
        if (!year.isEmpty()) {
            return known(year + subject, subject, Standing.ASIDE);
        }
        Scope top = root;
        if (top == null) {
            Scope first = known(subject, subject, Standing.WHOLE);
            root = first;
            level = levelOf(subject).isEmpty() ? level : levelOf(subject);
            return first;
        }
        if (subject.isEmpty()) {
            return top;
        }
        if (Words.list("whole").contains(subject) && top.standsForPlace()) {
            return level.equals(levelOf(subject)) ? top : known(subject, subject, Standing.ASIDE);
        }
        return known(subject, subject, Standing.PART);
    }

    /// The subject of a name behind a count («3个乡镇»): of another count it is another one.
    Scope counted(String subject, Token count) {
        Scope before = named.get(year + subject);
        boolean other = before != null
                && before.figures().stream()
                        .filter(figure -> figure.role().kind() == Kind.COUNT)
                        .findFirst()
                        .filter(figure -> figure.number().equals(count.number()))
                        .isEmpty();
        if (!other) {
            return named(subject);
        }
        named.remove(year + subject);
        return named(subject);
    }

    /// The same subject at another time; what is not said of then may be as it is now.
    Scope asideOf(Scope now, String word) {
        return Objects.requireNonNull(asides.computeIfAbsent(new Aside(now, word), key -> aside(word, now)));
    }

    /// Somebody of whom it is not clear whether he is the subject before.
    Scope unsure(Scope before) {
        return aside("", before);
    }

    private Scope aside(String name, Scope other) {
        return added(new Scope(name, Standing.ASIDE, List.of(other)));
    }

    /// Who a new sentence without a subject is about: the last one or the whole.
    Scope continuation(Scope last, Scope whole) {
        if (last == whole) {
            return whole;
        }
        List<Scope> meant = new ArrayList<>(List.of(last));
        last.inherits().stream().limit(KEPT).forEach(meant::add);
        meant.add(whole);
        return added(new Scope("", Standing.PART, meant.stream().distinct().toList()));
    }

    /// Whether words speak of a county, a city or a province other than the one of the bulletin.
    boolean elsewhere(String words) {
        return Words.list("whole").stream()
                .filter(words::contains)
                .anyMatch(word -> !level.isEmpty() && !levelOf(word).equals(level));
    }

    private Scope known(String key, String subject, Standing standing) {
        Scope before = named.get(key);
        if (before != null) {
            return before;
        }
        Scope scope = added(new Scope(subject, standing, List.of()));
        named.put(key, scope);
        return scope;
    }

    private Scope added(Scope scope) {
        all.add(scope);
        return scope;
    }

    private static String levelOf(String place) {
        String last = place.isEmpty() ? "" : place.substring(place.length() - 1);
        return Words.list("place.levels").contains(last) ? last : "";
    }
}
