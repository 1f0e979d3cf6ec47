package org.luodi.platform.projects.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A column of the list of projects that may be shown or left out; names and lamps are always shown.
public enum ListColumn {
    POSITION,
    CODE,
    UNIT,
    OWNER,
    FIELD,
    NATURE,
    STAGE,
    TOTAL,
    PLAN,
    MONTH,
    CUMULATIVE,
    RATE,
    GAP,
    DOUBT;

    /// What is shown until somebody chooses.
    static final Set<ListColumn> USUAL =
            Set.copyOf(EnumSet.of(POSITION, UNIT, FIELD, TOTAL, PLAN, MONTH, CUMULATIVE, RATE, DOUBT));

    /// The word for addresses and cookies.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Columns out of words parted by dots; unknown words are passed over.
    static Set<ListColumn> read(String words) {
        Set<String> wanted = Stream.of(words.split("\\.")).collect(Collectors.toSet());
        EnumSet<ListColumn> found = EnumSet.noneOf(ListColumn.class);
        Stream.of(values()).filter(column -> wanted.contains(column.code())).forEach(found::add);
        return found;
    }

    static String write(Set<ListColumn> columns) {
        return Stream.of(values())
                .filter(columns::contains)
                .map(ListColumn::code)
                .collect(Collectors.joining("."));
    }
}
