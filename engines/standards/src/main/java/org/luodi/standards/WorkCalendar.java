package org.luodi.standards;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// The working days (工作日) of a span of years: Monday to Friday, but for the holidays and the moved working days (调休)
/// that the State Council announces late in the year before.
///
/// A day outside the span is refused with `calendar.not-covered` (arguments: the day, the first and the last day of
/// the calendar), because nobody can know it yet. The shipped calendar covers 2019 to 2026; the office adds the next
/// year with [#withYear] when the notice is out, and corrects single days with [#with]. Such a notice may still change
/// the last days of December of the year before, as that for 2019 did.
///
/// @param first the first day covered
/// @param last the last day covered
/// @param exceptions the days that differ from Monday to Friday: true works, false is off
public record WorkCalendar(LocalDate first, LocalDate last, Map<LocalDate, Boolean> exceptions) {

    public WorkCalendar {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a calendar must not end before it begins: " + first + " to " + last);
        }
        // Only what differs from the week is kept, so that calendars with the same days are equal.
        Map<LocalDate, Boolean> differing = new TreeMap<>(exceptions);
        differing.keySet().forEach(day -> requireCovered(day, first, last));
        differing.entrySet().removeIf(entry -> entry.getValue() == isWeekday(entry.getKey()));
        exceptions = Map.copyOf(differing);
    }

    /// The calendar that comes with Luodi, 2019-01-01 to 2026-12-31.
    public static WorkCalendar shipped() {
        return Shipped.CALENDAR;
    }

    public boolean isWorkingDay(LocalDate day) {
        requireCovered(day, first, last);
        Boolean exception = exceptions.get(day);
        return exception != null ? exception : isWeekday(day);
    }

    /// The deadline a number of working days later: the start day is not counted, the last day counted is the deadline.
    ///
    /// 2021-09-17 plus 5 is Sunday 2021-09-26, a moved working day. Plus 0 is the start day itself, working or not.
    ///
    /// @param workingDays not negative; for days before see [#minus]
    public LocalDate plus(LocalDate start, int workingDays) {
        return count(start, workingDays, 1);
    }

    /// The day a number of working days earlier, counted as [#plus] but backwards; for reminders before a deadline.
    public LocalDate minus(LocalDate start, int workingDays) {
        return count(start, workingDays, -1);
    }

    private LocalDate count(LocalDate start, int workingDays, int step) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days must not be negative: " + workingDays);
        }
        requireCovered(start, first, last);
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /// The number of working days after `from` up to and including `to`; negative when `to` lies before `from`.
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        requireCovered(from, first, last);
        requireCovered(to, first, last);
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /// This calendar with one day changed.
    public WorkCalendar with(LocalDate day, boolean works) {
        requireCovered(day, first, last);
        Map<LocalDate, Boolean> changed = new TreeMap<>(exceptions);
        changed.put(day, works);
        return new WorkCalendar(first, last, changed);
    }

    /// This calendar prolonged by the year after its last day.
    ///
    /// @param days the days of that year (and corrections of earlier ones) that the notice names: true works, false is
    ///     off
    public WorkCalendar withYear(int year, Map<LocalDate, Boolean> days) {
        if (!last.plusDays(1).equals(LocalDate.of(year, 1, 1))) {
            throw new Refusal(
                    "calendar.year-not-next",
                    "the calendar ends " + last + ", so " + year + " cannot follow",
                    String.valueOf(year),
                    last.toString());
        }
        LocalDate end = LocalDate.of(year, 12, 31);
        Map<LocalDate, Boolean> changed = new TreeMap<>(exceptions);
        changed.putAll(days);
        return new WorkCalendar(first, end, changed);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private static void requireCovered(LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new Refusal(
                    "calendar.not-covered",
                    day + " lies outside the calendar, " + first + " to " + last,
                    day.toString(),
                    first.toString(),
                    last.toString());
        }
    }

    /// Read on first use only.
    private static final class Shipped {

        private static final WorkCalendar CALENDAR = read();

        private static WorkCalendar read() {
            Map<LocalDate, Boolean> exceptions = new TreeMap<>();
            for (String[] row : ShippedList.rows("working-days.csv")) {
                exceptions.put(LocalDate.parse(row[0]), row[1].equals("1"));
            }
            return new WorkCalendar(LocalDate.of(2019, 1, 1), LocalDate.of(2026, 12, 31), exceptions);
        }
    }
}
