package org.luodi.platform.projects.checker.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what months a text speaks about: «1-9月», «截至9月底», «前三季度».
final class Periods {

    private static final String YEAR = Words.pattern("period.year");
    private static final String MONTH = Words.pattern("period.month");
    private static final Pattern FROM_JANUARY = Pattern.compile(
            "(?<!\\d)1\\s?" + MONTH + "?\\s?" + Words.pattern("period.to") + "\\s?(\\d{1,2})\\s?" + MONTH);
    private static final Pattern UNTIL = Pattern.compile(Words.pattern("period.until") + ".{0,8}?(?<!\\d)(\\d{1,2})"
            + MONTH + "(?:(\\d{1,2})" + Words.pattern("period.day") + ")?");
    private static final Pattern MONTH_END =
            Pattern.compile("(?<!\\d)(\\d{1,2})" + MONTH + Words.pattern("period.end"));
    private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(20\\d{2})" + YEAR);

    private static final Map<Integer, Pattern> FIXED = Words.keys("period.fixed.").stream()
            .collect(Collectors.toMap(
                    key -> Integer.valueOf(key.substring("period.fixed.".length())),
                    key -> Pattern.compile(Words.pattern(key))));

    /// A day from which on a month counts as finished.
    private static final int LATE_IN_MONTH = 25;

    private record Mention(int position, int month) {}

    private final List<Mention> mentions = new ArrayList<>();
    private final Optional<Integer> year;

    Periods(String text) {
        collect(FROM_JANUARY, text);
        collect(UNTIL, text);
        collect(MONTH_END, text);
        FIXED.forEach((month, pattern) ->
                pattern.matcher(text).results().forEach(result -> mentions.add(new Mention(result.start(), month))));
        mentions.sort(Comparator.comparingInt(Mention::position));
        Matcher years = ANY_YEAR.matcher(text);
        year = years.find() ? Optional.of(Integer.valueOf(years.group(1))) : Optional.empty();
    }

    private void collect(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int month = Integer.parseInt(matcher.group(1));
            boolean early = matcher.groupCount() > 1
                    && matcher.group(2) != null
                    && Integer.parseInt(matcher.group(2)) < LATE_IN_MONTH;
            if (month >= 1 && month <= 12 && !early) {
                mentions.add(new Mention(matcher.start(), month));
            }
        }
    }

    /// The period of the whole text: the first months that it names.
    Optional<Period> first() {
        return mentions.stream().findFirst().map(mention -> new Period(year, mention.month));
    }

    /// The last month named between two positions, else that of the whole text, else 0.
    int monthAt(int from, int position) {
        return mentions.stream()
                .filter(mention -> mention.position >= from && mention.position <= position)
                .reduce((earlier, later) -> later)
                .or(() -> mentions.stream().findFirst())
                .map(Mention::month)
                .orElse(0);
    }
}
