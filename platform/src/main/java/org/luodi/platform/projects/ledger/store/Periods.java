package org.luodi.platform.projects.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The months.
@Component
public class Periods {
    private static final String COLUMNS = "month, state, due, revision, standing_revision, closed_at, closed_by";

    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Opens a month, unless it is there.
    public void open(CountyCode county, YearMonth month, LocalDate due) {
        jdbc.sql("""
                insert into projects.period (county_code, month, state, due) values (:county, :month, 'OPEN', :due)
                on conflict do nothing
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .param("due", due)
                .update();
    }

    public Optional<Period> find(CountyCode county, YearMonth month) {
        return jdbc.sql("select " + COLUMNS + " from projects.period where county_code = :county and month = :month")
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query(Periods::period)
                .optional();
    }

    /// All months, the latest first.
    public List<Period> all(CountyCode county) {
        return jdbc.sql("select " + COLUMNS + " from projects.period where county_code = :county order by month desc")
                .param("county", county.value())
                .query(Periods::period)
                .list();
    }

    /// The months of a year, January first.
    public List<Period> ofYear(CountyCode county, int year) {
        return jdbc.sql("select " + COLUMNS + """
                 from projects.period
                where county_code = :county and month between :first and :last order by month
                """)
                .param("county", county.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 1))
                .query(Periods::period)
                .list();
    }

    /// Counts a write of the month.
    public void touch(CountyCode county, YearMonth month) {
        jdbc.sql("update projects.period set revision = revision + 1 where county_code = :county and month = :month")
                .param("county", county.value())
                .param("month", month.atDay(1))
                .update();
    }

    public void close(CountyCode county, YearMonth month, Signature by) {
        jdbc.sql("""
                update projects.period set state = 'CLOSED', closed_at = :at, closed_by = :by, revision = revision + 1
                where county_code = :county and month = :month and state = 'OPEN'
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .param("at", by.moment())
                .param("by", by.name())
                .update();
    }

    /// The book's revision that the month's standings were worked out for; −1 for none.
    public long standingRevision(CountyCode county, YearMonth month) {
        return jdbc.sql("select standing_revision from projects.period where county_code = :county and month = :month")
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    public void keepStandingRevision(CountyCode county, YearMonth month, long revision) {
        jdbc.sql("""
                update projects.period set standing_revision = :revision
                where county_code = :county and month = :month
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .param("revision", revision)
                .update();
    }

    private static Period period(ResultSet row, int number) throws SQLException {
        return new Period(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Period.State.valueOf(row.getString("state")),
                row.getObject("due", LocalDate.class),
                row.getLong("revision"),
                row.getLong("standing_revision"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("closed_by")));
    }
}
