package org.luodi.platform.projects.checker.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luodi.platform.projects.checker.reading.Clause.Opening;

/// Tells when a clause speaks of another time than the bulletin: of last year («去年同期完成…»), of a year that it names,
/// or of what is still to come («预计全年完成…»).
final class Times {

    private static final Pattern YEAR = Pattern.compile("^[\\s,]*(20\\d{2})" + Words.pattern("period.year"));
    private static final Pattern COMPARED = Pattern.compile(Words.pattern("past.compared") + Words.pattern("past"));

    /// A plan of one month; of the months since January it would be the plan of the year.
    private static final Pattern MONTH_PLAN = Pattern.compile("(?<![-\\d\u2014~\u81F3\u5230])\\d{1,2}"
            + Words.pattern("period.month") + Words.pattern("period.tail") + "?" + Words.pattern("plan.made"));

    /// What is said of the difference between then and now, and not of then.
    private static final Set<Role> OF_NOW =
            EnumSet.of(Role.GROWTH, Role.CHANGE, Role.GAP, Role.AVERAGE_GAP, Role.OTHER_POINTS, Role.OTHER_PERCENT);

    private final Periods periods;
    private String aside = "";
    private String year = "";

    Times(Periods periods) {
        this.periods = periods;
    }

    /// Reads the words of a clause.
    void hear(String words, Clause clause) {
        boolean paragraph = clause.opens(Opening.PARAGRAPH);
        boolean begins = paragraph || clause.opens(Opening.SENTENCE) || clause.opens(Opening.SEMICOLON);
        if (begins || Words.in(words, "now")) {
            aside = "";
        }
        if (paragraph) {
            year = "";
        }
        Matcher named = YEAR.matcher(words);
        if (named.find()) {
            year = named.group(1);
        }
        String plain = COMPARED.matcher(words).replaceAll("");
        Optional<String> word = Words.first(plain, "past")
                .or(() -> Words.first(plain, "future"))
                .or(() -> MONTH_PLAN.matcher(plain).results().findFirst().map(MatchResult::group));
        aside = word.orElse(aside);
    }

    /// A new subject is spoken of as it is now, unless its own words say otherwise.
    void newSubject(String words) {
        if (!Words.in(words, "past") && !Words.in(words, "future")) {
            aside = "";
        }
    }

    boolean isAside() {
        return !aside.isEmpty();
    }

    /// The word that leads away from the time of the bulletin; empty when none does.
    String aside() {
        return aside;
    }

    /// The year that is spoken of when it is not the first that the text names; empty otherwise.
    String otherYear() {
        boolean own = year.isEmpty()
                || periods.first()
                        .flatMap(Period::year)
                        .map(String::valueOf)
                        .filter(year::equals)
                        .isPresent();
        return own ? "" : year;
    }

    /// Whether a figure is of the other time.
    boolean concerns(Figure figure) {
        return !OF_NOW.contains(figure.role());
    }

    /// What a figure is at the other time: an earlier amount is what was completed then.
    Figure asThen(Figure figure) {
        if (figure.role() != Role.PREVIOUS) {
            return figure;
        }
        String lead = Words.list("past").stream().reduce(figure.lead(), (words, past) -> words.replace(past, ""));
        return figure.as(Labels.last(lead, Kind.MONEY).orElse(Role.COMPLETED));
    }
}
