package org.luodi.platform.projects.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.standards.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The figures of closed months, final, and the corrections beside them.
@Component
public class ClosedFigures {
    private final JdbcClient jdbc;
    private final Copying copying;

    ClosedFigures(JdbcClient jdbc, Copying copying) {
        this.jdbc = jdbc;
        this.copying = copying;
    }

    /// A figure with the entry of the list that it belongs to.
    public record Kept(PlannedProject project, int position, MonthlyFigure figure) {}

    /// Keeps the figures of a month that is being closed.
    public void add(CountyCode county, YearMonth month, List<Kept> figures) {
        CopyText rows = new CopyText();
        for (Kept kept : figures) {
            PlannedProject project = kept.project();
            MonthlyFigure figure = kept.figure();
            rows.put(county.value())
                    .put(month.atDay(1))
                    .put(project.id().value())
                    .put(kept.position())
                    .put(project.name())
                    .put(project.code())
                    .put(project.unit())
                    .put(project.owner())
                    .put(project.field())
                    .put(project.nature().name())
                    .put(project.parent().map(ProjectId::toString))
                    .put(project.planOrigin().file())
                    .put(project.planOrigin().sheet())
                    .put(project.planOrigin().cell())
                    .put(project.totalInvestment())
                    .put(project.annualPlan())
                    .put(figure.month())
                    .put(figure.cumulative())
                    .put(figure.basis().name())
                    .putFlag(figure.started())
                    .put(figure.progress())
                    .put(figure.problems())
                    .put(Json.of(figure.origins()))
                    .endRow();
        }
        copying.into("projects.closed_figure", """
                county_code, month, project_id, position, name, code, unit, owner, field,
                nature, parent, plan_file, plan_sheet, plan_cell, total, plan, month_done, cumulative, basis, started,
                progress, problems, origins""", rows);
    }

    /// The figures as closed, in the order of the list.
    public List<Kept> of(CountyCode county, YearMonth month) {
        return jdbc.sql("""
                select * from projects.closed_figure where county_code = :county and month = :month
                order by position, project_id
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query(ClosedFigures::kept)
                .list();
    }

    /// The corrections of a month by project, oldest first.
    public Map<ProjectId, List<Restatement>> restatements(CountyCode county, YearMonth month) {
        Map<ProjectId, List<Restatement>> byProject = new HashMap<>();
        jdbc.sql("""
                select * from projects.restatement where county_code = :county and month = :month
                order by restatement_id
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query(ClosedFigures::restatement)
                .list()
                .forEach(one -> byProject
                        .computeIfAbsent(one.project(), project -> new ArrayList<>())
                        .add(one));
        return byProject;
    }

    public Optional<Restatement> restatementOf(CountyCode county, String requestId) {
        return jdbc.sql("select * from projects.restatement where county_code = :county and request_id = :request")
                .param("county", county.value())
                .param("request", requestId)
                .query(ClosedFigures::restatement)
                .optional();
    }

    public void restate(CountyCode county, Restatement restatement, String requestId, String account) {
        jdbc.sql("""
                insert into projects.restatement (county_code, month, project_id, month_done_before, cumulative_before,
                    month_done, cumulative, reason, request_id, account, by, at)
                values (:county, :month, :project, :monthBefore, :cumulativeBefore,
                    :monthDone, :cumulative, :reason, :request, :account, :by, :at)
                """)
                .param("county", county.value())
                .param("month", restatement.month().atDay(1))
                .param("project", restatement.project().value())
                .param("monthBefore", restatement.before().month().wan())
                .param("cumulativeBefore", restatement.before().cumulative().wan())
                .param("monthDone", restatement.after().month().wan())
                .param("cumulative", restatement.after().cumulative().wan())
                .param("reason", restatement.reason())
                .param("request", requestId)
                .param("account", account)
                .param("by", restatement.by())
                .param("at", restatement.at().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private static Restatement restatement(ResultSet row, int number) throws SQLException {
        return new Restatement(
                YearMonth.from(row.getObject("month", java.time.LocalDate.class)),
                new ProjectId(row.getLong("project_id")),
                new Restatement.Amounts(
                        Money.ofWan(row.getBigDecimal("month_done_before")),
                        Money.ofWan(row.getBigDecimal("cumulative_before"))),
                new Restatement.Amounts(
                        Money.ofWan(row.getBigDecimal("month_done")), Money.ofWan(row.getBigDecimal("cumulative"))),
                row.getString("reason"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        boolean started = row.getBoolean("started");
        Optional<Boolean> saidStarted = row.wasNull() ? Optional.empty() : Optional.of(started);
        PlannedProject project = Plans.project(
                row, Origin.of(row.getString("plan_file"), row.getString("plan_sheet"), row.getString("plan_cell")));
        return new Kept(
                project,
                row.getInt("position"),
                new MonthlyFigure(
                        project.id(),
                        Money.ofWan(row.getBigDecimal("month_done")),
                        Money.ofWan(row.getBigDecimal("cumulative")),
                        Json.list(row.getString("origins"), Origin.class),
                        MonthlyFigure.Basis.valueOf(row.getString("basis")),
                        saidStarted,
                        row.getString("progress"),
                        row.getString("problems")));
    }
}
