package org.luodi.platform.projects.checker.reading;

import java.time.YearMonth;
import java.util.Optional;

/// The months a bulletin is about: January to a last month, of a year that is not always printed.
///
/// @param year the year, where printed
/// @param month the last month, 1 to 12
public record Period(Optional<Integer> year, int month) {

    public Optional<YearMonth> yearMonth() {
        return year.map(known -> YearMonth.of(known, month));
    }
}
