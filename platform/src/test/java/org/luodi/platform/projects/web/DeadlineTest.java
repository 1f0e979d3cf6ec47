package org.luodi.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.luodi.standards.WorkCalendar;

class DeadlineTest {
    private static final LocalDate DUE = LocalDate.of(2021, 9, 26);

    private static Deadline from(LocalDate today) {
        return Deadline.of(DUE, today, WorkCalendar.shipped());
    }

    /// 2021-09-26 is a Sunday on which everybody worked, 25 September was off.
    @Test
    void countsWorkingDaysThroughAMakeUpSunday() {
        assertThat(from(LocalDate.of(2021, 9, 23)).workingDays()).contains(2);
        assertThat(from(DUE).isToday()).isTrue();
    }

    @Test
    void countsOnAfterItHasPassed() {
        Deadline late = from(LocalDate.of(2021, 9, 28));

        assertThat(late.passed()).isTrue();
        assertThat(late.workingDays()).contains(2);
    }

    @Test
    void doesNotCountWhatIsYearsAgoOrBeyondTheCalendar() {
        assertThat(from(LocalDate.of(2025, 1, 2)).workingDays()).isEmpty();
        LocalDate beyond = WorkCalendar.shipped().last().plusDays(3);
        assertThat(Deadline.of(beyond, beyond.minusDays(5), WorkCalendar.shipped())
                        .workingDays())
                .isEmpty();
    }
}
