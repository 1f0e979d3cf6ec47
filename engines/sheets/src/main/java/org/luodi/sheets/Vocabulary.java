package org.luodi.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which words name which field, and what people taught.
///
/// Immutable; a correction gives a new vocabulary. Headers and synonyms are compared without spaces, width, units in
/// brackets, years and months, so one synonym `2021年计划投资` serves every year and `1-9月累计` every month.
public final class Vocabulary {
    /// How good a match is, best first; [#rank()] compares.
    ///
    /// @param field name of the field, or empty when a person said to ignore the column
    record Hit(String field, Match how, int rank) {}

    private static final List<String> GENERIC = List.of("合计", "小计", "总计", "金额", "总额", "数额", "数");

    private final List<Field> fields;
    private final Map<String, Field> byName = new LinkedHashMap<>();
    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> normalised = new HashMap<>();
    private final Map<String, String> learned;

    private Vocabulary(List<Field> fields, Map<String, String> learned) {
        this.fields = List.copyOf(fields);
        this.learned = Map.copyOf(learned);
        for (Field field : this.fields) {
            if (byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException("two fields are called " + field.name());
            }
        }
        for (Field field : this.fields) {
            addWord(field.name(), field.name());
            field.synonyms().forEach(word -> addWord(word, field.name()));
        }
    }

    private void addWord(String word, String field) {
        exact.putIfAbsent(HeaderText.plain(word), field);
        normalised.putIfAbsent(HeaderText.normalise(word), field);
    }

    /// A vocabulary of these fields. When two fields share a word, the first one gets it.
    public static Vocabulary of(List<Field> fields) {
        return new Vocabulary(fields, Map.of());
    }

    /// The same with what people taught: header text to field name, "" to ignore the column. Wins over every synonym.
    ///
    /// A header that is taught to mean a field that this vocabulary does not have is ignored, not refused: fields may
    /// change between versions while the county's corrections stay.
    public Vocabulary learned(Map<String, String> headerToField) {
        Map<String, String> merged = new HashMap<>(learned);
        headerToField.forEach((header, field) -> {
            if (field.isEmpty() || byName.containsKey(field)) {
                merged.put(normalise(header), field);
            }
        });
        return new Vocabulary(fields, merged);
    }

    /// The same with one more correction.
    ///
    /// @throws IllegalArgumentException when there is no such field
    public Vocabulary with(String header, String field) {
        if (!field.isEmpty() && !byName.containsKey(field)) {
            throw new IllegalArgumentException("no field is called " + field);
        }
        return learned(Map.of(header, field));
    }

    /// The form of a column's title under which corrections are kept.
    public static String normalise(String title) {
        return HeaderText.normalise(title);
    }

    /// The fields in the order given.
    public List<Field> fields() {
        return fields;
    }

    /// The field of this name.
    public Optional<Field> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The best match of a column whose header has these levels, top first; null when there is none.
    @Nullable
    Hit match(List<String> levels) {
        String joined = String.join("/", levels);
        String key = HeaderText.normalise(joined);
        String taught = learned.get(key);
        if (taught != null) {
            return new Hit(taught, Match.LEARNED, 0);
        }
        List<String> forms = forms(levels);
        for (int rank = 0; rank < forms.size(); rank++) {
            String field = exact.get(HeaderText.plain(forms.get(rank)));
            if (field != null) {
                return new Hit(field, Match.EXACT, 1 + rank * 10);
            }
            field = normalised.get(HeaderText.normalise(forms.get(rank)));
            if (field != null) {
                return new Hit(field, Match.SYNONYM, 2 + rank * 10);
            }
        }
        for (int rank = 0; rank < forms.size(); rank++) {
            String field = normalised.get(HeaderText.loose(forms.get(rank)));
            if (field != null) {
                return new Hit(field, Match.SYNONYM, 5 + rank * 10);
            }
        }
        return null;
    }

    /// The ways to say a column, the fullest first: all levels, without the top, …; a last level that only says 合计 adds
    /// nothing.
    private static List<String> forms(List<String> levels) {
        List<String> forms = new ArrayList<>();
        int size = levels.size();
        for (int from = 0; from < size; from++) {
            List<String> part = levels.subList(from, size);
            forms.add(String.join("/", part));
            if (part.size() > 1) {
                forms.add(String.join("", part));
            }
        }
        if (size > 1 && GENERIC.contains(HeaderText.normalise(levels.get(size - 1)))) {
            forms.remove(forms.size() - 1);
            forms.addAll(forms(levels.subList(0, size - 1)));
        }
        return forms;
    }

    /// How many two-character pieces of `group` the words of `field` contain: tells 完成投资/本月 from 到位资金/本月.
    int kinship(String group, String field) {
        Field known = byName.get(field);
        if (known == null) {
            return 0;
        }
        String plain = HeaderText.normalise(group);
        int kinship = 0;
        for (int i = 0; i + 2 <= plain.length(); i++) {
            String piece = plain.substring(i, i + 2);
            if (known.synonyms().stream().anyMatch(word -> word.contains(piece))) {
                kinship++;
            }
        }
        return kinship;
    }
}
