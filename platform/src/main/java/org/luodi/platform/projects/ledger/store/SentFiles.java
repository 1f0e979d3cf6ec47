package org.luodi.platform.projects.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.store.ReturnFile.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files as sent.
@Component
public class SentFiles {
    private final JdbcClient jdbc;

    SentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A file in effect, as far as it must be known to tell whether another one replaces it.
    public record Present(long id, String name, Optional<String> unit, State state) {}

    /// A month's files in effect that bear a name or are a unit's, in the order of arrival: those that a file of that name
    /// and unit may replace.
    public List<Present> rivals(CountyCode county, YearMonth month, String name, Optional<String> unit) {
        return jdbc.sql("""
                select file_id, name, unit, state from projects.return_file where county_code = :county
                and month = :month and state in ('READ', 'UNIT_UNKNOWN', 'UNREADABLE')
                and (name = :name or unit = :unit) order by file_id
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .param("name", name)
                .param("unit", unit.orElse(null))
                .query((row, number) -> new Present(
                        row.getLong("file_id"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("unit")),
                        State.valueOf(row.getString("state"))))
                .list();
    }

    /// Whether any file of a month is in effect.
    public boolean any(CountyCode county, YearMonth month) {
        return jdbc.sql("""
                select exists (select 1 from projects.return_file where county_code = :county
                and month = :month and state in ('READ', 'UNIT_UNKNOWN', 'UNREADABLE'))
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    /// The units that sent files for a month, as far as the reader is shown them.
    public List<String> units(CountyCode county, YearMonth month) {
        return jdbc.sql("""
                select distinct unit from projects.return_file
                where county_code = :county and month = :month and unit is not null
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// What is told of a file to whoever sees one of its rows.
    public record Head(long id, String name, Optional<String> unit, String by, Instant at) {}

    /// The files of a month whose rows count, in the order of arrival.
    public List<Head> heads(CountyCode county, YearMonth month) {
        return jdbc.sql("""
                select file_id, name, unit, by, at from projects.return_file
                where county_code = :county and month = :month and state = 'READ' order by file_id
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query((row, number) -> new Head(
                        row.getLong("file_id"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("unit")),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// A file about to be kept.
    ///
    /// @param resolution smallest step of its amounts, 万元
    public record Arrival(
            YearMonth month,
            long job,
            String name,
            long size,
            String sha256,
            Optional<String> unit,
            State state,
            String reason,
            int rows,
            BigDecimal resolution,
            Optional<Understood> understood,
            Signature by) {}

    public long add(CountyCode county, Arrival file) {
        return jdbc.sql("""
                insert into projects.return_file (county_code, month, job_id, name, size, sha256, unit, state, reason,
                    row_count, resolution, understood, account, by, at)
                values (:county, :month, :job, :name, :size, :sha, :unit, :state, :reason,
                    :rows, :resolution, cast(:understood as jsonb), :account, :by, :at)
                returning file_id
                """)
                .param("county", county.value())
                .param("month", file.month().atDay(1))
                .param("job", file.job())
                .param("name", file.name())
                .param("size", file.size())
                .param("sha", file.sha256())
                .param("unit", file.unit().orElse(null))
                .param("state", file.state().name())
                .param("reason", file.reason())
                .param("rows", file.rows())
                .param("resolution", file.resolution())
                .param("understood", file.understood().map(Json::of).orElse(null))
                .param("account", file.by().account())
                .param("by", file.by().name())
                .param("at", file.by().moment())
                .query(Long.class)
                .single();
    }

    /// Keeps what a file says after it was read anew; its identity stays.
    public void reread(CountyCode county, long file, Arrival reading) {
        jdbc.sql("""
                update projects.return_file set unit = :unit, state = :state, reason = :reason, row_count = :rows,
                    resolution = :resolution, understood = cast(:understood as jsonb)
                where county_code = :county and file_id = :file
                """)
                .param("county", county.value())
                .param("file", file)
                .param("unit", reading.unit().orElse(null))
                .param("state", reading.state().name())
                .param("reason", reading.reason())
                .param("rows", reading.rows())
                .param("resolution", reading.resolution())
                .param("understood", reading.understood().map(Json::of).orElse(null))
                .update();
    }

    public void keepReplacement(CountyCode county, long file, Replacement replacement) {
        jdbc.sql("""
                update projects.return_file set replacement = cast(:replacement as jsonb)
                where county_code = :county and file_id = :file
                """)
                .param("county", county.value())
                .param("file", file)
                .param("replacement", Json.of(replacement))
                .update();
    }

    /// Says which unit sent a file; its rows count from then on.
    public void assign(CountyCode county, long file, String unit) {
        jdbc.sql("""
                update projects.return_file set unit = :unit, state = 'READ'
                where county_code = :county and file_id = :file and state = 'UNIT_UNKNOWN'
                """)
                .param("county", county.value())
                .param("file", file)
                .param("unit", unit)
                .update();
    }

    /// Ends a file.
    ///
    /// @param byFile the file that takes its place; empty when a person took it back
    public void end(CountyCode county, long file, Optional<Long> byFile, Signature by) {
        jdbc.sql("""
                update projects.return_file
                set state = :state, ended_by_file = cast(:byFile as bigint), ended_by = :by, ended_at = :at
                where county_code = :county and file_id = :file
                """)
                .param("county", county.value())
                .param("file", file)
                .param("state", (byFile.isPresent() ? State.SUPERSEDED : State.WITHDRAWN).name())
                .param("byFile", byFile.orElse(null))
                .param("by", by.name())
                .param("at", by.moment())
                .update();
    }

    /// Lets the files that a file had replaced count again.
    public void restore(CountyCode county, long endedByFile) {
        jdbc.sql("""
                update projects.return_file
                set state = case when understood is null then 'UNREADABLE'
                                 when unit is null then 'UNIT_UNKNOWN' else 'READ' end,
                    ended_by_file = null, ended_by = null, ended_at = null
                where county_code = :county and ended_by_file = :file and state = 'SUPERSEDED'
                """).param("county", county.value()).param("file", endedByFile).update();
    }

    public Optional<ReturnFile> find(CountyCode county, long file) {
        return jdbc.sql("select * from projects.return_file where county_code = :county and file_id = :file")
                .param("county", county.value())
                .param("file", file)
                .query(SentFiles::file)
                .optional();
    }

    /// The file in effect that has these very bytes.
    public Optional<ReturnFile> withPrint(CountyCode county, YearMonth month, String sha256) {
        return jdbc.sql("""
                select * from projects.return_file where county_code = :county and month = :month and sha256 = :sha
                and state in ('READ', 'UNIT_UNKNOWN', 'UNREADABLE')
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .param("sha", sha256)
                .query(SentFiles::file)
                .optional();
    }

    /// A month's files in the order of arrival; ended ones only when asked for.
    public List<ReturnFile> ofMonth(CountyCode county, YearMonth month, boolean endedToo) {
        return jdbc.sql("""
                select * from projects.return_file where county_code = :county and month = :month
                and (:ended or state in ('READ', 'UNIT_UNKNOWN', 'UNREADABLE')) order by file_id
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .param("ended", endedToo)
                .query(SentFiles::file)
                .list();
    }

    public List<ReturnFile> ofJob(CountyCode county, long job) {
        return jdbc.sql(
                        "select * from projects.return_file where county_code = :county and job_id = :job order by file_id")
                .param("county", county.value())
                .param("job", job)
                .query(SentFiles::file)
                .list();
    }

    /// The rows of those files of an import that are in effect.
    public int rowsOfJob(CountyCode county, long job) {
        return jdbc.sql("""
                select coalesce(sum(row_count), 0) from projects.return_file
                where county_code = :county and job_id = :job and state = 'READ'
                """)
                .param("county", county.value())
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    private static ReturnFile file(ResultSet row, int number) throws SQLException {
        Long endedByFile = row.getObject("ended_by_file", Long.class);
        return new ReturnFile(
                row.getLong("file_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("job_id"),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256"),
                Optional.ofNullable(row.getString("unit")),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("row_count"),
                Optional.ofNullable(Json.read(row.getString("understood"), Understood.class)),
                Optional.ofNullable(Json.read(row.getString("replacement"), Replacement.class)),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(at ->
                                new ReturnFile.Ending(Optional.ofNullable(endedByFile), nameOf(row), at.toInstant())));
    }

    private static String nameOf(ResultSet row) {
        try {
            return String.valueOf(row.getString("ended_by"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
