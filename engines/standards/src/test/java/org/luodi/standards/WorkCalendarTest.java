package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WorkCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final WorkCalendar calendar = WorkCalendar.shipped();

    @ParameterizedTest
    @CsvFileSource(resources = "deadlines.csv", numLinesToSkip = 2)
    void deadlines_skip_holidays_and_count_moved_working_days(
            LocalDate start, int workingDays, LocalDate deadline, LocalDate plainRule) {
        assertThat(calendar.plus(start, workingDays)).isEqualTo(deadline);
        assertThat(calendar.workingDaysBetween(start, deadline)).isEqualTo(workingDays);
        WorkCalendar plain = new WorkCalendar(FIRST, LAST, Map.of());
        assertThat(plain.plus(start, workingDays)).isEqualTo(plainRule);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "every-day.csv", numLinesToSkip = 2, maxCharsPerColumn = 400)
    void each_day_of_eight_years_is_as_the_notices_say(int year, String days) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(days).hasSize(first.lengthOfYear());
        for (int i = 0; i < days.length(); i++) {
            LocalDate day = first.plusDays(i);
            assertThat(calendar.isWorkingDay(day)).as(day.toString()).isEqualTo(days.charAt(i) == '1');
        }
    }

    @Test
    void a_day_outside_the_calendar_is_refused_never_guessed() {
        assertNotCovered("2027-01-01", () -> calendar.isWorkingDay(LocalDate.of(2027, 1, 1)));
        assertNotCovered("2018-12-31", () -> calendar.isWorkingDay(LocalDate.of(2018, 12, 31)));
        assertNotCovered("2027-01-01", () -> calendar.plus(LocalDate.of(2026, 12, 28), 5));
        assertNotCovered("2018-12-31", () -> calendar.minus(LocalDate.of(2019, 1, 4), 5));
        assertNotCovered("2027-01-02", () -> calendar.workingDaysBetween(LAST, LocalDate.of(2027, 1, 2)));
        assertNotCovered("2027-01-02", () -> calendar.workingDaysBetween(LocalDate.of(2027, 1, 2), LAST));
        assertNotCovered("2027-01-04", () -> calendar.plus(LocalDate.of(2027, 1, 4), 0));
        assertNotCovered("2027-01-04", () -> calendar.with(LocalDate.of(2027, 1, 4), false));
    }

    private static void assertNotCovered(String day, org.assertj.core.api.ThrowableAssert.ThrowingCallable question) {
        assertThatThrownBy(question).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("calendar.not-covered");
            assertThat(refusal.args()).containsExactly(day, "2019-01-01", "2026-12-31");
        });
    }

    @Test
    void plus_nothing_is_the_start_day_even_when_it_is_off() {
        LocalDate sunday = LocalDate.of(2021, 9, 19);
        assertThat(calendar.plus(sunday, 0)).isEqualTo(sunday);
        assertThat(calendar.minus(sunday, 0)).isEqualTo(sunday);
        assertThatThrownBy(() -> calendar.plus(sunday, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_office_can_change_a_day_and_change_it_back() {
        LocalDate day = LocalDate.of(2026, 12, 31);
        WorkCalendar changed = calendar.with(day, false);
        assertThat(changed.isWorkingDay(day)).isFalse();
        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(changed.with(day, true)).isEqualTo(calendar);
    }

    @Test
    void the_office_can_add_the_next_year_and_no_other() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        WorkCalendar longer = calendar.withYear(2027, Map.of(newYear, false, LocalDate.of(2027, 1, 3), true));
        assertThat(longer.last()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(longer.isWorkingDay(newYear)).isFalse();
        assertThat(longer.isWorkingDay(LocalDate.of(2027, 1, 3))).isTrue();
        assertThat(longer.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
        assertThatThrownBy(() -> calendar.withYear(2028, Map.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> calendar.withYear(2026, Map.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> calendar.withYear(2027, Map.of(LocalDate.of(2028, 1, 1), false)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_calendar_must_not_end_before_it_begins() {
        assertThatThrownBy(() -> new WorkCalendar(LAST, FIRST, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_deadline_is_a_working_day_that_many_working_days_away(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int workingDays) {
        LocalDate deadline = calendar.plus(start, workingDays);
        assertThat(calendar.isWorkingDay(deadline)).isTrue();
        assertThat(calendar.workingDaysBetween(start, deadline)).isEqualTo(workingDays);
        assertThat(calendar.plus(calendar.plus(start, workingDays - 1), 1)).isEqualTo(deadline);
    }

    @Property
    void counting_back_returns_to_a_working_start(
            @ForAll("days") LocalDate start, @ForAll @IntRange(max = 60) int workingDays) {
        if (calendar.isWorkingDay(start)) {
            assertThat(calendar.minus(calendar.plus(start, workingDays), workingDays))
                    .isEqualTo(start);
        }
    }

    @Property
    void days_between_add_up_and_change_sign(
            @ForAll("days") LocalDate a, @ForAll("days") LocalDate b, @ForAll("days") LocalDate c) {
        assertThat(calendar.workingDaysBetween(a, b)).isEqualTo(-calendar.workingDaysBetween(b, a));
        assertThat(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c))
                .isEqualTo(calendar.workingDaysBetween(a, c));
    }

    /// Days from which sixty working days still lie inside the calendar.
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 2800).map(FIRST::plusDays);
    }
}
