package org.luodi.platform.backup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which backups are kept: the last of each of the latest days, weeks and months that have one.
record Retention(int days, int weeks, int months) {
    static final Retention USUAL = new Retention(7, 4, 12);

    /// Those that may go.
    List<Shelf.Kept> superfluous(List<Shelf.Kept> all) {
        List<Shelf.Kept> newestFirst =
                all.stream().sorted(Comparator.comparing(Shelf.Kept::moment).reversed()).toList();
        Set<Shelf.Kept> kept = new HashSet<>();
        keep(newestFirst, days, Shelf.Kept::day, kept);
        keep(newestFirst, weeks, one -> monday(one.day()), kept);
        keep(newestFirst, months, one -> YearMonth.from(one.day()), kept);
        return newestFirst.stream().filter(one -> !kept.contains(one)).toList();
    }

    private static void keep(
            List<Shelf.Kept> newestFirst, int most, Function<Shelf.Kept, Object> period, Set<Shelf.Kept> kept) {
        Set<Object> seen = new HashSet<>();
        for (Shelf.Kept one : newestFirst) {
            if (seen.size() < most && seen.add(period.apply(one))) {
                kept.add(one);
            }
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
    }
}
