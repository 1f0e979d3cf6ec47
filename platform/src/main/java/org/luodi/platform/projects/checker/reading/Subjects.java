package org.luodi.platform.projects.checker.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds whom a clause is about: what stands before its first word of quantity.
final class Subjects {

    private static final Pattern NUMBERING =
            Pattern.compile("^[\\s(]*(?:" + Words.pattern("numerals") + "{1,3}|\\d{1,2})[).\u3001\uFF0E]+\\s*");
    private static final Pattern BARE_NUMERAL = Pattern.compile(Words.pattern("numerals") + "{1,3}|\\d{1,2}");
    private static final Pattern PERIOD = Pattern.compile("^[\\s,]*(?:(?:20)?\\d{2}"
            + Words.pattern("period.year") + ")?\\s*(?:\\d{1,2}\\s?" + Words.pattern("period.month") + "?\\s?"
            + Words.pattern("period.to") + "\\s?)?(?:\\d{1,2}\\s?" + Words.pattern("period.month") + ")?(?:\\d{1,2}"
            + Words.pattern("period.day") + ")?" + Words.pattern("period.end") + "?" + Words.pattern("period.tail")
            + "?");
    private static final Pattern FIXED_PERIOD = Pattern.compile("^(?:" + Words.pattern("period.fixed.3") + "|"
            + Words.pattern("period.fixed.6") + "|" + Words.pattern("period.fixed.9") + "|"
            + Words.pattern("period.fixed.12") + ")");
    private static final Pattern FILLER = Pattern.compile("^" + Words.pattern("name.fillers"));

    private static final List<String> ENDS = Stream.concat(
                    Stream.of("name.ends", "future"), Words.keys("role.").stream())
            .flatMap(key -> Words.list(key).stream())
            .distinct()
            .toList();

    /// A name longer than this is no name but a sentence that was not understood.
    private static final int LONGEST = 20;

    private Subjects() {}

    /// The subject named by the words before a figure; empty when they name none.
    static String of(String lead) {
        String rest = stripFront(lead.strip());
        int end = rest.length();
        for (String word : ENDS) {
            int at = rest.indexOf(word);
            if (at >= 0 && at < end) {
                end = at;
            }
        }
        String name = rest.substring(0, end).replaceAll("[\\s\"\u201C\u201D]", "");
        return name.length() > LONGEST || BARE_NUMERAL.matcher(name).matches() ? "" : name;
    }

    /// The subject that a clause without figures announces («二、续建项目»), or empty.
    static String announcedBy(String clause) {
        String text = clause.strip();
        return Words.ends(text, "name.announces") ? of(text) : "";
    }

    /// The clause itself when it is nothing but a name («交通局»), or empty.
    static String nameAlone(String clause) {
        String text = NUMBERING.matcher(clause.strip()).replaceFirst("");
        boolean figures = text.chars().anyMatch(Character::isDigit);
        return !figures && of(text).equals(text) ? text : "";
    }

    private static String stripFront(String text) {
        String rest = text;
        String before;
        do {
            before = rest;
            rest = NUMBERING.matcher(rest).replaceFirst("");
            rest = PERIOD.matcher(rest).replaceFirst("");
            rest = FIXED_PERIOD.matcher(rest).replaceFirst("");
            rest = FILLER.matcher(rest).replaceFirst("").stripLeading();
        } while (!rest.equals(before));
        return rest;
    }
}
