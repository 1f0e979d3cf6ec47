package org.luodi.platform.projects.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.platform.projects.domain.SentRow;
import org.luodi.platform.projects.domain.UnitReturn;
import org.luodi.standards.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows as sent.
@Component
public class SentRows {
    private final JdbcClient jdbc;
    private final Copying copying;

    SentRows(JdbcClient jdbc, Copying copying) {
        this.jdbc = jdbc;
        this.copying = copying;
    }

    /// A row with the unit that answers for it; the empty unit: whoever sent the file.
    public record Filed(String unit, SentRow row) {}

    /// Keeps the rows of a file.
    public void add(CountyCode county, long file, List<UnitReturn> returns) {
        CopyText rows = new CopyText();
        int number = 0;
        for (UnitReturn unitReturn : returns) {
            for (SentRow row : unitReturn.rows()) {
                number++;
                rows.put(county.value())
                        .put(file)
                        .put(number)
                        .put(row.row())
                        .put(unitReturn.unit())
                        .put(row.name())
                        .put(row.code())
                        .put(row.nameOrigin().sheet())
                        .put(row.nameOrigin().cell());
                for (FigureField field : FigureField.values()) {
                    put(rows, row.sent(field));
                }
                rows.put(row.progress())
                        .put(row.problems())
                        .putFlag(row.started())
                        .endRow();
            }
        }
        if (number > 0) {
            copying.into("projects.return_row", """
                    county_code, file_id, number, row, unit, name, code, sheet, name_cell,
                    total, total_fault, total_cell, total_raw, plan, plan_fault, plan_cell, plan_raw,
                    month_done, month_fault, month_cell, month_raw,
                    cumulative, cumulative_fault, cumulative_cell, cumulative_raw, progress, problems, started""", rows);
        }
    }

    private static void put(CopyText rows, Sent sent) {
        Optional<String> fault = sent instanceof Sent.Faulty faulty ? Optional.of(faulty.code()) : Optional.empty();
        Optional<String> raw = sent instanceof Sent.Absent ? Optional.empty() : Optional.of(sent.raw());
        rows.putNumber(sent.money().map(Money::wan))
                .put(fault)
                .put(sent.origin().map(Origin::cell))
                .put(raw);
    }

    /// Drops the rows of a file that is being read anew; its bytes keep them.
    public void drop(CountyCode county, long file) {
        jdbc.sql("delete from projects.return_row where county_code = :county and file_id = :file")
                .param("county", county.value())
                .param("file", file)
                .update();
    }

    public List<Filed> of(CountyCode county, long file) {
        return jdbc.sql("""
                select r.*, f.name as file_name, coalesce(nullif(r.unit, ''), f.unit, '') as answering
                from projects.return_row r
                join projects.return_file f on f.county_code = r.county_code and f.file_id = r.file_id
                where r.county_code = :county and r.file_id = :file order by r.number
                """)
                .param("county", county.value())
                .param("file", file)
                .query((row, number) -> new Filed(row.getString("answering"), row(row)))
                .list();
    }

    /// A row with the file it stood in and who sent that.
    public record Traced(long file, String fileName, String unit, String by, Instant at, SentRow row) {}

    /// The rows of these files that speak of a project, as far as the reader is shown them: by its code, by its name, or
    /// by a name that an answer claimed for it.
    public List<Traced> about(
            CountyCode county, List<SentFiles.Head> files, PlannedProject project, Collection<String> claimedNames) {
        NameKey name = NameKey.of(project.name());
        Map<Long, SentFiles.Head> heads =
                files.stream().collect(Collectors.toMap(SentFiles.Head::id, Function.identity()));
        return jdbc
                .sql("""
                select * from projects.return_row where county_code = :county and file_id = any(:files)
                order by file_id, number
                """)
                .param("county", county.value())
                .param("files", heads.keySet().toArray(Long[]::new))
                .query((row, number) -> traced(row, Objects.requireNonNull(heads.get(row.getLong("file_id")))))
                // A stream would hold its connection until somebody closes it.
                .list()
                .stream()
                .filter(traced ->
                        traced.row().code().isPresent() && traced.row().code().equals(project.code())
                                || NameKey.of(traced.row().name()).equals(name)
                                || claimedNames.contains(traced.row().name()))
                .toList();
    }

    private static Traced traced(ResultSet row, SentFiles.Head file) throws SQLException {
        String unit = row.getString("unit");
        return new Traced(
                file.id(),
                file.name(),
                unit.isEmpty() ? file.unit().orElse("") : unit,
                file.by(),
                file.at(),
                row(row, file.name()));
    }

    /// What the units sent for a month, as far as it counts, in the order of arrival.
    public List<UnitReturn> ofMonth(CountyCode county, YearMonth month) {
        Map<List<Object>, Gathered> gathered = new LinkedHashMap<>();
        jdbc.sql("""
                select r.*, f.name as file_name, f.resolution, coalesce(nullif(r.unit, ''), f.unit) as answering
                from projects.return_file f
                join projects.return_row r on r.county_code = f.county_code and r.file_id = f.file_id
                where f.county_code = :county and f.month = :month and f.state = 'READ'
                order by f.file_id, r.number
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query(row -> {
                    String unit = row.getString("answering");
                    List<Object> key = List.of(row.getLong("file_id"), unit);
                    Gathered into = gathered.get(key);
                    if (into == null) {
                        into = new Gathered(
                                unit,
                                row.getString("file_name"),
                                Money.ofWan(row.getBigDecimal("resolution")),
                                new ArrayList<>());
                        gathered.put(key, into);
                    }
                    into.rows().add(row(row));
                });
        return Stream.concat(gathered.values().stream().map(Gathered::unitReturn), empty(county, month))
                .toList();
    }

    /// A file without a single row is a return all the same: its unit is not silent, its projects are.
    private Stream<UnitReturn> empty(CountyCode county, YearMonth month) {
        return jdbc
                .sql("""
                select unit, name from projects.return_file
                where county_code = :county and month = :month and state = 'READ' and row_count = 0 order by file_id
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query((row, number) ->
                        new UnitReturn(row.getString("unit"), row.getString("name"), List.of(), Money.ZERO))
                .list()
                .stream();
    }

    private record Gathered(String unit, String file, Money resolution, List<SentRow> rows) {
        UnitReturn unitReturn() {
            return new UnitReturn(unit, file, rows, resolution);
        }
    }

    private static SentRow row(ResultSet row) throws SQLException {
        return row(row, row.getString("file_name"));
    }

    private static SentRow row(ResultSet row, String file) throws SQLException {
        String sheet = row.getString("sheet");
        boolean started = row.getBoolean("started");
        Optional<Boolean> saidStarted = row.wasNull() ? Optional.empty() : Optional.of(started);
        return new SentRow(
                row.getInt("row"),
                row.getString("name"),
                Optional.ofNullable(row.getString("code")),
                Origin.of(file, sheet, row.getString("name_cell")),
                new SentRow.SentFigures(
                        sent(row, "total", "total", file, sheet),
                        sent(row, "plan", "plan", file, sheet),
                        sent(row, "month_done", "month", file, sheet),
                        sent(row, "cumulative", "cumulative", file, sheet)),
                row.getString("progress"),
                row.getString("problems"),
                saidStarted);
    }

    private static Sent sent(ResultSet row, String amount, String prefix, String file, String sheet)
            throws SQLException {
        String cell = row.getString(prefix + "_cell");
        if (cell == null) {
            return Sent.ABSENT;
        }
        Origin origin = Origin.of(file, sheet, cell);
        String raw = row.getString(prefix + "_raw");
        String fault = row.getString(prefix + "_fault");
        if (fault != null) {
            return new Sent.Faulty(fault, origin, raw);
        }
        BigDecimal wan = row.getBigDecimal(amount);
        return new Sent.Amount(Money.ofWan(wan), origin, raw);
    }
}
