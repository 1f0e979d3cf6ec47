package org.luodi.platform.projects.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luodi.standards.Refusal;

/// What the user asked the command to do.
///
/// @param plan the year's list
/// @param returns the folder of the month's returns; sibling folders named yyyy-MM are the months before
/// @param out where the documents are written
/// @param answers a table of answers to doubts
/// @param county the county's name as it is printed
record Options(Path plan, Path returns, YearMonth month, Path out, Optional<Path> answers, String county) {
    private static final Set<String> KNOWN = Set.of("--plan", "--returns", "--month", "--out", "--answers", "--county");

    static Options parse(String[] arguments, String defaultCounty) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!KNOWN.contains(arguments[i])) {
                throw new Refusal("command.unknown-option", "unknown option " + arguments[i], arguments[i]);
            }
            if (i + 1 == arguments.length) {
                throw new Refusal("command.no-value", arguments[i] + " needs a value", arguments[i]);
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        return new Options(
                path(given, "--plan"),
                path(given, "--returns"),
                month(required(given, "--month")),
                path(given, "--out"),
                Optional.ofNullable(given.get("--answers")).map(Path::of),
                given.getOrDefault("--county", defaultCounty));
    }

    private static Path path(Map<String, String> given, String option) {
        return Path.of(required(given, option));
    }

    private static String required(Map<String, String> given, String option) {
        String value = given.get(option);
        if (value == null) {
            throw new Refusal("command.missing-option", option + " is missing", option);
        }
        return value;
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal("command.month", "a month is written yyyy-MM: " + text, text);
        }
    }
}
