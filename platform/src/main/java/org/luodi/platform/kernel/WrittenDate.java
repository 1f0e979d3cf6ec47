package org.luodi.platform.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Months and days as addresses and forms write them: `2021-09`, `2021-10-12`, with a year from 1000 to 2999.
///
/// ISO 8601 also writes `+999999999-12`, which is a month to Java and none to PostgreSQL, nor to anybody's calendar.
public final class WrittenDate {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}-.*");

    private WrittenDate() {}

    /// Empty when the text is no month.
    public static Optional<YearMonth> month(String text) {
        try {
            return written(text).map(YearMonth::parse);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /// Empty when the text is no day.
    public static Optional<LocalDate> day(String text) {
        try {
            return written(text).map(LocalDate::parse);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<String> written(String text) {
        return Optional.of(text.strip()).filter(stripped -> YEAR.matcher(stripped).matches());
    }
}
