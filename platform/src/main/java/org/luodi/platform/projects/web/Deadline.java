package org.luodi.platform.projects.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.luodi.standards.Refusal;
import org.luodi.standards.WorkCalendar;

/// The last day of sending as it looks from today.
///
/// @param workingDays working days from today until it, or since it when it has passed; empty when that is so long ago
///     that nobody counts, or when the calendar does not reach so far
public record Deadline(LocalDate due, LocalDate today, Optional<Integer> workingDays) {
    private static final long DAYS_WORTH_COUNTING = 62;

    static Deadline of(LocalDate due, LocalDate today, WorkCalendar calendar) {
        return new Deadline(due, today, counted(due, today, calendar));
    }

    private static Optional<Integer> counted(LocalDate due, LocalDate today, WorkCalendar calendar) {
        if (Math.abs(ChronoUnit.DAYS.between(today, due)) > DAYS_WORTH_COUNTING) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    today.isAfter(due)
                            ? calendar.workingDaysBetween(due, today)
                            : calendar.workingDaysBetween(today, due));
        } catch (Refusal beyondTheCalendar) {
            return Optional.empty();
        }
    }

    public boolean passed() {
        return today.isAfter(due);
    }

    public boolean isToday() {
        return today.equals(due);
    }
}
