package org.luodi.platform.projects.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.standards.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lists of the years with their decided changes.
@Component
public class Plans {
    private static final String TABLE = "projects.plan_entry";
    private static final String COLUMNS = """
            county_code, year, project_id, position, name, name_key, code, unit, owner, field,
            nature, total, plan, parent, origin_file, origin_sheet, origin_cell""";

    private final JdbcClient jdbc;
    private final Copying copying;

    Plans(JdbcClient jdbc, Copying copying) {
        this.jdbc = jdbc;
        this.copying = copying;
    }

    /// The year's list as imported, in its order, without changes of plan.
    public List<PlanEntry> entries(CountyCode county, int year) {
        return jdbc.sql("""
                select e.*, p.stage from projects.plan_entry e
                join projects.project p on p.county_code = e.county_code and p.project_id = e.project_id
                where e.county_code = :county and e.year = :year order by e.position, e.project_id
                """)
                .param("county", county.value())
                .param("year", year)
                .query(Plans::entry)
                .list();
    }

    /// The first year that has a list.
    public Optional<Integer> firstYear(CountyCode county) {
        return jdbc.sql("select year from projects.plan_entry where county_code = :county order by year limit 1")
                .param("county", county.value())
                .query((row, number) -> row.getInt(1))
                .optional();
    }

    /// Whether a year has a list.
    public boolean has(CountyCode county, int year) {
        return jdbc.sql("""
                select exists (select 1 from projects.plan_entry where county_code = :county and year = :year)
                """)
                .param("county", county.value())
                .param("year", year)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /// The units of the year's list, as far as the reader is shown them.
    public List<String> units(CountyCode county, int year) {
        return jdbc.sql("select distinct unit from projects.plan_entry where county_code = :county and year = :year")
                .param("county", county.value())
                .param("year", year)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// Adds entries; their projects must be there.
    public void add(CountyCode county, int year, List<PlanEntry> entries) {
        copying.into(TABLE, COLUMNS, rows(county, year, entries));
    }

    private static CopyText rows(CountyCode county, int year, List<PlanEntry> entries) {
        CopyText rows = new CopyText();
        for (PlanEntry entry : entries) {
            PlannedProject project = entry.project();
            rows.put(county.value())
                    .put(year)
                    .put(project.id().value())
                    .put(entry.position())
                    .put(project.name())
                    .put(NameKey.of(project.name()).text())
                    .put(project.code())
                    .put(project.unit())
                    .put(project.owner())
                    .put(project.field())
                    .put(project.nature().name())
                    .put(project.totalInvestment())
                    .put(project.annualPlan())
                    .put(project.parent().map(ProjectId::toString))
                    .put(project.planOrigin().file())
                    .put(project.planOrigin().sheet())
                    .put(project.planOrigin().cell())
                    .endRow();
        }
        return rows;
    }

    /// Rewrites entries of the list.
    public void rewrite(CountyCode county, int year, List<PlanEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        String staged = copying.stage(TABLE, COLUMNS, rows(county, year, entries));
        jdbc.sql("""
                update projects.plan_entry e
                set (position, name, name_key, code, unit, owner, field, nature, total, plan, parent, origin_file,
                     origin_sheet, origin_cell)
                  = (n.position, n.name, n.name_key, n.code, n.unit, n.owner, n.field, n.nature, n.total, n.plan,
                     n.parent, n.origin_file, n.origin_sheet, n.origin_cell)
                from\s""" + staged + """
                 n where e.county_code = n.county_code and e.year = n.year and e.project_id = n.project_id
                """).update();
    }

    public void putUnder(CountyCode county, int year, ProjectId part, Optional<ProjectId> parent) {
        jdbc.sql("""
                update projects.plan_entry set parent = cast(:parent as bigint)
                where county_code = :county and year = :year and project_id = :part
                """)
                .param("county", county.value())
                .param("year", year)
                .param("part", part.value())
                .param("parent", parent.map(ProjectId::value).orElse(null))
                .update();
    }

    /// Records a decided change.
    public void change(CountyCode county, PlanChange change, Optional<String> requestId, Signature by) {
        jdbc.sql("""
                insert into projects.plan_change (county_code, year, project_id, from_month, field, before, after,
                    decision, request_id, account, by, at)
                values (:county, :year, :project, :from, :field, :before, :after, :decision, :request, :account, :by,
                    :at)
                """)
                .param("county", county.value())
                .param("year", change.from().getYear())
                .param("project", change.project().value())
                .param("from", change.from().atDay(1))
                .param("field", change.amount().name())
                .param("before", change.before().wan())
                .param("after", change.after().wan())
                .param("decision", change.decision())
                .param("request", requestId.orElse(null))
                .param("account", by.account())
                .param("by", by.name())
                .param("at", by.moment())
                .update();
    }

    public Optional<PlanChange> changeOf(CountyCode county, String requestId) {
        return jdbc.sql("select * from projects.plan_change where county_code = :county and request_id = :request")
                .param("county", county.value())
                .param("request", requestId)
                .query(Plans::planChange)
                .optional();
    }

    /// The decided changes of a year in the order in which they were recorded.
    public List<PlanChange> changes(CountyCode county, int year) {
        return jdbc.sql("""
                select * from projects.plan_change where county_code = :county and year = :year order by plan_change_id
                """)
                .param("county", county.value())
                .param("year", year)
                .query(Plans::planChange)
                .list();
    }

    private static PlanChange planChange(ResultSet row, int number) throws SQLException {
        return new PlanChange(
                new ProjectId(row.getLong("project_id")),
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                PlanChange.Amount.valueOf(row.getString("field")),
                Money.ofWan(row.getBigDecimal("before")),
                Money.ofWan(row.getBigDecimal("after")),
                row.getString("decision"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static PlanEntry entry(ResultSet row, int number) throws SQLException {
        return new PlanEntry(
                project(
                        row,
                        Origin.of(
                                row.getString("origin_file"),
                                row.getString("origin_sheet"),
                                row.getString("origin_cell"))),
                row.getInt("position"),
                ProjectStage.valueOf(row.getString("stage")));
    }

    /// The planned project of a row that names its columns as `plan_entry` does.
    static PlannedProject project(ResultSet row, Origin origin) throws SQLException {
        return new PlannedProject(
                new ProjectId(row.getLong("project_id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("code")),
                row.getString("unit"),
                row.getString("owner"),
                row.getString("field"),
                Nature.valueOf(row.getString("nature")),
                Money.ofWan(row.getBigDecimal("total")),
                Money.ofWan(row.getBigDecimal("plan")),
                Optional.ofNullable(row.getObject("parent", Long.class)).map(ProjectId::new),
                origin);
    }
}
