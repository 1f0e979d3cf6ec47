package org.luodi.platform.projects.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.metrics.Lamp;
import org.luodi.standards.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The standings: rewritten when data change, read when somebody looks.
@Component
public class Standings {
    private static final String COLUMNS = """
            county_code, month, project_id, position, name, code, unit, owner, field, nature, parent, has_parts, stage,
            total, plan, month_done, cumulative, rate, gap, lamp, basis, doubt, started""";

    private final JdbcClient jdbc;
    private final Copying copying;

    Standings(JdbcClient jdbc, Copying copying) {
        this.jdbc = jdbc;
        this.copying = copying;
    }

    /// A standing with its month.
    public record InMonth(YearMonth month, Standing standing) {}

    /// Writes standings; those that say what is held already cost no write.
    public void write(CountyCode county, YearMonth month, Collection<Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        CopyText rows = new CopyText();
        standings.forEach(standing -> put(rows, county, month, standing));
        String staged = copying.stage("projects.standing", COLUMNS, rows);
        jdbc.sql("insert into projects.standing as held (" + COLUMNS + ") select " + COLUMNS + " from " + staged + """
                 on conflict (county_code, month, project_id) do update
                set (position, name, code, unit, owner, field, nature, parent, has_parts, stage, total, plan, month_done,
                     cumulative, rate, gap, lamp, basis, doubt, started)
                  = (excluded.position, excluded.name, excluded.code, excluded.unit, excluded.owner, excluded.field,
                     excluded.nature, excluded.parent, excluded.has_parts, excluded.stage, excluded.total, excluded.plan,
                     excluded.month_done, excluded.cumulative, excluded.rate, excluded.gap, excluded.lamp,
                     excluded.basis, excluded.doubt, excluded.started)
                where held is distinct from excluded
                """).update();
    }

    private static void put(CopyText rows, CountyCode county, YearMonth month, Standing standing) {
        Standing.Names names = standing.names();
        Standing.Amounts amounts = standing.amounts();
        Standing.Progress progress = standing.progress();
        rows.put(county.value())
                .put(month.atDay(1))
                .put(standing.project().value())
                .put(standing.position())
                .put(names.name())
                .put(names.code())
                .put(names.unit())
                .put(names.owner())
                .put(names.field())
                .put(standing.nature().name())
                .put(standing.parent().map(ProjectId::toString))
                .putFlag(Optional.of(standing.hasParts()))
                .put(standing.stage().name())
                .put(amounts.total())
                .put(amounts.plan())
                .put(amounts.month())
                .put(amounts.cumulative())
                .putNumber(progress.rate())
                .putNumber(progress.gap())
                .put(progress.lamp().name())
                .put(standing.basis().name())
                .put(standing.doubt().name())
                .putFlag(standing.started())
                .endRow();
    }

    /// Takes out the projects that a month's list no longer has.
    public void keepOnly(CountyCode county, YearMonth month, Collection<Standing> standings) {
        jdbc.sql("""
                delete from projects.standing
                where county_code = :county and month = :month and not project_id = any(:projects)
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .param(
                        "projects",
                        standings.stream()
                                .map(standing -> standing.project().value())
                                .toArray(Long[]::new))
                .update();
    }

    /// Where a project stood in the months of a year, January first.
    public List<InMonth> ofProject(CountyCode county, int year, ProjectId project) {
        return jdbc.sql("""
                select * from projects.standing
                where county_code = :county and project_id = :project and month between :first and :last order by month
                """)
                .param("county", county.value())
                .param("project", project.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 1))
                .query((row, number) ->
                        new InMonth(YearMonth.from(row.getObject("month", LocalDate.class)), standing(row, number)))
                .list();
    }

    /// The standing of a row of the table.
    public static Standing standing(ResultSet row, int number) throws SQLException {
        boolean started = row.getBoolean("started");
        Optional<Boolean> saidStarted = row.wasNull() ? Optional.empty() : Optional.of(started);
        return new Standing(
                new ProjectId(row.getLong("project_id")),
                row.getInt("position"),
                new Standing.Names(
                        row.getString("name"),
                        Optional.ofNullable(row.getString("code")),
                        row.getString("unit"),
                        row.getString("owner"),
                        row.getString("field")),
                Nature.valueOf(row.getString("nature")),
                Optional.ofNullable(row.getObject("parent", Long.class)).map(ProjectId::new),
                row.getBoolean("has_parts"),
                ProjectStage.valueOf(row.getString("stage")),
                new Standing.Amounts(
                        money(row, "total"), money(row, "plan"), money(row, "month_done"), money(row, "cumulative")),
                new Standing.Progress(
                        Optional.<BigDecimal>ofNullable(row.getBigDecimal("rate")),
                        Optional.<BigDecimal>ofNullable(row.getBigDecimal("gap")),
                        Lamp.valueOf(row.getString("lamp"))),
                MonthlyFigure.Basis.valueOf(row.getString("basis")),
                Standing.DoubtState.valueOf(row.getString("doubt")),
                saidStarted);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofWan(row.getBigDecimal(column));
    }
}
