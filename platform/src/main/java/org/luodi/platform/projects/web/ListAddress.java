package org.luodi.platform.projects.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.kernel.WrittenDate;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.ledger.ListQuery;
import org.luodi.platform.projects.ledger.store.Standing.DoubtState;
import org.luodi.platform.projects.metrics.Lamp;
import org.springframework.util.MultiValueMap;

/// What the list of projects shows, as it stands in the address: a link to it shows the same to whoever may see it.
///
/// Words that are not understood are passed over, so an old link never fails.
///
/// @param month empty for the latest
/// @param after where the page begins, empty for the first
/// @param from lines on the pages before, for counting only
/// @param columns as chosen in the address; empty for the reader's usual ones
public record ListAddress(
        Optional<YearMonth> month,
        ListQuery.Filter filter,
        ListQuery.Sort sort,
        boolean descending,
        Optional<String> after,
        int from,
        Optional<Set<ListColumn>> columns) {
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_VALUES = 100;

    /// Lines a page.
    static final int SIZE = 50;

    static ListAddress of(MultiValueMap<String, String> words) {
        return new ListAddress(
                first(words, "month").flatMap(WrittenDate::month),
                new ListQuery.Filter(
                        first(words, "q")
                                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                                .orElse(""),
                        texts(words, "unit"),
                        texts(words, "field"),
                        constants(words, "nature", Nature.values()),
                        constants(words, "lamp", Lamp.values()),
                        constants(words, "doubt", DoubtState.values())),
                first(words, "sort")
                        .flatMap(word -> constant(word, ListQuery.Sort.values()))
                        .orElse(ListQuery.Sort.POSITION),
                first(words, "order").filter("down"::equals).isPresent(),
                first(words, "after"),
                first(words, "from")
                        .filter(text -> text.matches("\\d{1,7}"))
                        .map(Integer::valueOf)
                        .orElse(0),
                first(words, "columns").map(ListColumn::read));
    }

    private static Optional<String> first(MultiValueMap<String, String> words, String name) {
        return Optional.ofNullable(words.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<String> texts(MultiValueMap<String, String> words, String name) {
        return words.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }

    private static <T extends Enum<T>> List<T> constants(MultiValueMap<String, String> words, String name, T[] values) {
        return texts(words, name).stream()
                .flatMap(word -> constant(word, values).stream())
                .toList();
    }

    private static <T extends Enum<T>> Optional<T> constant(String word, T[] values) {
        return Stream.of(values).filter(value -> value.name().equals(word)).findFirst();
    }

    ListQuery query(YearMonth latest) {
        return new ListQuery(month.orElse(latest), filter, sort, descending, after, SIZE);
    }

    /// The address of this list.
    public String link() {
        return "/projects" + text(this, true);
    }

    /// The address of the workbook of this list.
    public String export() {
        return "/projects/export" + text(this, false);
    }

    /// The words behind the question mark, without the place of the page; kept with saved views.
    public String words() {
        String text = text(this, false);
        return text.isEmpty() ? text : text.substring(1);
    }

    /// The address of a project, in the month of this list.
    public String project(long id) {
        return "/projects/" + id + month.map(shown -> "?month=" + shown).orElse("");
    }

    public ListAddress in(YearMonth other) {
        return new ListAddress(Optional.of(other), filter, sort, descending, Optional.empty(), 0, columns);
    }

    /// The same page with its month said.
    ListAddress at(YearMonth shown) {
        return new ListAddress(Optional.of(shown), filter, sort, descending, after, from, columns);
    }

    /// The same list in whatever month is the latest.
    ListAddress ofLatest() {
        return new ListAddress(Optional.empty(), filter, sort, descending, Optional.empty(), 0, columns);
    }

    /// The same page with the reader's usual columns.
    ListAddress withUsualColumns() {
        return new ListAddress(month, filter, sort, descending, after, from, Optional.empty());
    }

    /// The same list in another order; in the same order the other way round.
    public ListAddress by(ListQuery.Sort other) {
        boolean turned = other == sort ? !descending : other != ListQuery.Sort.POSITION && other != ListQuery.Sort.UNIT;
        return new ListAddress(month, filter, other, turned, Optional.empty(), 0, columns);
    }

    public ListAddress next(String place) {
        return new ListAddress(month, filter, sort, descending, Optional.of(place), from + SIZE, columns);
    }

    public ListAddress beginning() {
        return new ListAddress(month, filter, sort, descending, Optional.empty(), 0, columns);
    }

    public ListAddress unfiltered() {
        return filtered(ListQuery.Filter.NONE);
    }

    /// The list of one lamp only, other filters kept.
    public ListAddress lit(Lamp lamp) {
        return filtered(new ListQuery.Filter(
                filter.text(), filter.units(), filter.fields(), filter.natures(), List.of(lamp), filter.doubts()));
    }

    private ListAddress filtered(ListQuery.Filter other) {
        return new ListAddress(month, other, sort, descending, Optional.empty(), 0, columns);
    }

    /// `ascending` or `descending` for the column that the list is sorted by, else null: no such attribute is written.
    public @Nullable String sorted(ListQuery.Sort by) {
        return sort != by ? null : descending ? "descending" : "ascending";
    }

    private static String text(ListAddress address, boolean paged) {
        StringBuilder text = new StringBuilder();
        address.month.ifPresent(shown -> put(text, "month", shown.toString()));
        ListQuery.Filter filter = address.filter;
        if (!filter.text().isEmpty()) {
            put(text, "q", filter.text());
        }
        all(text, "unit", filter.units(), Function.identity());
        all(text, "field", filter.fields(), Function.identity());
        all(text, "nature", filter.natures(), Enum::name);
        all(text, "lamp", filter.lamps(), Enum::name);
        all(text, "doubt", filter.doubts(), Enum::name);
        if (address.sort != ListQuery.Sort.POSITION || address.descending) {
            put(text, "sort", address.sort.name());
            put(text, "order", address.descending ? "down" : "up");
        }
        address.columns.ifPresent(chosen -> put(text, "columns", ListColumn.write(chosen)));
        if (paged) {
            address.after.ifPresent(place -> {
                put(text, "after", place);
                put(text, "from", Integer.toString(address.from));
            });
        }
        return text.toString();
    }

    private static <T> void all(StringBuilder text, String name, List<T> values, Function<T, String> word) {
        values.forEach(value -> put(text, name, word.apply(value)));
    }

    private static void put(StringBuilder text, String name, String value) {
        text.append(text.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
