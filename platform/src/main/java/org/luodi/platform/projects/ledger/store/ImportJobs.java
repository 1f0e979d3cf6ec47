package org.luodi.platform.projects.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.store.ImportItem.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The imports, which are stored before anything of them is read.
@Component
public class ImportJobs {
    private final JdbcClient jdbc;

    ImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who an import is for, and who handed it in.
    ///
    /// @param role name of the person's role
    /// @param unit id of the person's unit, when the role is bound to one
    public record Order(
            CountyCode county, YearMonth month, String requestId, Signature by, String role, Optional<String> unit) {}

    /// One file of an order.
    ///
    /// @param sha256 print of the kept bytes; empty when they are not kept
    public record Ordered(String name, long size, Optional<String> sha256, Outcome outcome, String reason) {}

    /// An order as kept, with its number.
    public record Kept(long id, Order order) {}

    /// Lets the running transaction's commit not wait for the disk: for what is done again if it is lost.
    public void commitLazily() {
        jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }

    /// Keeps an order; empty when the same request is kept already.
    public Optional<Long> add(Order order, List<Ordered> files) {
        Optional<Long> id = jdbc.sql("""
                insert into projects.import_job
                    (county_code, month, request_id, account, by, role, unit_id, submitted_at)
                values (:county, :month, :request, :account, :by, :role, :unit, :at)
                on conflict (county_code, request_id) do nothing returning job_id
                """)
                .param("county", order.county().value())
                .param("month", order.month().atDay(1))
                .param("request", order.requestId())
                .param("account", order.by().account())
                .param("by", order.by().name())
                .param("role", order.role())
                .param("unit", order.unit().orElse(null))
                .param("at", order.by().moment())
                .query(Long.class)
                .optional();
        id.ifPresent(job -> {
            int number = 0;
            for (Ordered file : files) {
                number++;
                add(order.county(), job, number, file);
            }
        });
        return id;
    }

    private void add(CountyCode county, long job, int number, Ordered file) {
        jdbc.sql("""
                insert into projects.import_item (county_code, job_id, number, name, size, sha256, outcome, reason)
                values (:county, :job, :number, :name, :size, :sha, :outcome, :reason)
                """)
                .param("county", county.value())
                .param("job", job)
                .param("number", number)
                .param("name", file.name())
                .param("size", file.size())
                .param("sha", file.sha256().orElse(null))
                .param("outcome", file.outcome().name())
                .param("reason", file.reason())
                .update();
    }

    public Optional<Long> byRequest(CountyCode county, String requestId) {
        return jdbc.sql("select job_id from projects.import_job where county_code = :county and request_id = :request")
                .param("county", county.value())
                .param("request", requestId)
                .query(Long.class)
                .optional();
    }

    public Optional<ImportJob> find(CountyCode county, long job) {
        // The items after the job: an import that is finished then has no item that waits.
        return jdbc.sql("select * from projects.import_job where county_code = :county and job_id = :job")
                .param("county", county.value())
                .param("job", job)
                .query((row, number) -> new ImportJob(
                        job,
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("by"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        List.of()))
                .optional()
                .map(found -> new ImportJob(
                        job, found.month(), found.by(), found.submittedAt(), found.finishedAt(), items(county, job)));
    }

    /// The numbers of a month's imports, newest first.
    public List<Long> latest(CountyCode county, YearMonth month, int most) {
        return jdbc.sql("""
                select job_id from projects.import_job where county_code = :county and month = :month
                order by job_id desc limit :most
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .param("most", most)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /// Imports that are not finished, oldest first, of every county.
    public List<Kept> unfinished() {
        return jdbc.sql("select * from projects.import_job where finished_at is null order by county_code, job_id")
                .query(ImportJobs::kept)
                .list();
    }

    /// Who handed an import in.
    public Kept kept(CountyCode county, long job) {
        return jdbc.sql("select * from projects.import_job where county_code = :county and job_id = :job")
                .param("county", county.value())
                .param("job", job)
                .query(ImportJobs::kept)
                .single();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("job_id"),
                new Order(
                        new CountyCode(row.getString("county_code")),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("request_id"),
                        new Signature(
                                row.getString("account"),
                                row.getString("by"),
                                row.getObject("submitted_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getString("role"),
                        Optional.ofNullable(row.getString("unit_id"))));
    }

    public List<ImportItem> items(CountyCode county, long job) {
        return jdbc.sql("""
                select number, name, size, outcome, file_id, reason from projects.import_item
                where county_code = :county and job_id = :job order by number
                """)
                .param("county", county.value())
                .param("job", job)
                .query((row, number) -> new ImportItem(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getLong("size"),
                        Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getObject("file_id", Long.class)),
                        row.getString("reason")))
                .list();
    }

    /// What became of an item so far.
    public Outcome outcome(CountyCode county, long job, int number) {
        return jdbc.sql("""
                select outcome from projects.import_item
                where county_code = :county and job_id = :job and number = :number
                """)
                .param("county", county.value())
                .param("job", job)
                .param("number", number)
                .query((row, index) -> Outcome.valueOf(row.getString(1)))
                .single();
    }

    /// Print of an item's bytes.
    public String print(CountyCode county, long job, int number) {
        return jdbc.sql("""
                select sha256 from projects.import_item
                where county_code = :county and job_id = :job and number = :number
                """)
                .param("county", county.value())
                .param("job", job)
                .param("number", number)
                .query(String.class)
                .single();
    }

    /// Records what became of an item that waits.
    ///
    /// @return false when it was dealt with before
    public boolean settle(CountyCode county, long job, ImportItem item) {
        return jdbc.sql("""
                update projects.import_item set outcome = :outcome, file_id = :file, reason = :reason
                where county_code = :county and job_id = :job and number = :number and outcome = 'WAITING'
                """)
                        .param("county", county.value())
                        .param("job", job)
                        .param("number", item.number())
                        .param("outcome", item.outcome().name())
                        .param("file", item.file().orElse(null))
                        .param("reason", item.reason())
                        .update()
                > 0;
    }

    public void finish(CountyCode county, long job, OffsetDateTime at) {
        jdbc.sql("""
                update projects.import_job set finished_at = :at
                where county_code = :county and job_id = :job and finished_at is null
                """)
                .param("county", county.value())
                .param("job", job)
                .param("at", at)
                .update();
    }
}
