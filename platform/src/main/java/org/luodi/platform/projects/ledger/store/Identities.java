package org.luodi.platform.projects.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The projects as such, across years: identity, latest names, stage.
@Component
public class Identities {
    private final JdbcClient jdbc;
    private final Copying copying;

    Identities(JdbcClient jdbc, Copying copying) {
        this.jdbc = jdbc;
        this.copying = copying;
    }

    /// What a project is known by.
    public record Known(ProjectId id, Optional<String> code, NameKey name, String unit, ProjectStage stage) {}

    /// The projects that go by any of these codes or names.
    public List<Known> known(CountyCode county, Collection<String> codes, Collection<String> nameKeys) {
        return jdbc.sql("""
                select project_id, code, name_key, unit, stage from projects.project
                where county_code = :county and code = any(:codes)
                union
                select project_id, code, name_key, unit, stage from projects.project
                where county_code = :county and name_key = any(:names)
                order by project_id
                """)
                .param("county", county.value())
                .param("codes", codes.toArray(String[]::new))
                .param("names", nameKeys.toArray(String[]::new))
                .query(Identities::known)
                .list();
    }

    /// The unit that a project belongs to; empty for an unknown project.
    public Optional<String> unit(CountyCode county, ProjectId project) {
        return jdbc.sql("select unit from projects.project where county_code = :county and project_id = :project")
                .param("county", county.value())
                .param("project", project.value())
                .query(String.class)
                .optional();
    }

    /// Identities for new projects, in ascending order.
    public List<ProjectId> next(int count) {
        return jdbc.sql("""
                select nextval(pg_get_serial_sequence('projects.project', 'project_id')) from generate_series(1, :count)
                """)
                .param("count", count)
                .query((row, number) -> new ProjectId(row.getLong(1)))
                .list();
    }

    public void add(CountyCode county, List<PlanEntry> entries, Signature by) {
        CopyText rows = new CopyText();
        for (PlanEntry entry : entries) {
            PlannedProject project = entry.project();
            rows.put(county.value())
                    .put(project.id().value())
                    .put(project.code())
                    .put(project.name())
                    .put(NameKey.of(project.name()).text())
                    .put(project.unit())
                    .put(entry.stage().name())
                    .put(grams(project))
                    .put(by.moment().toString())
                    .endRow();
        }
        copying.into(
                "projects.project",
                "county_code, project_id, code, name, name_key, unit, stage, grams, created_at",
                rows);
    }

    /// Lets an identity go by the names of the latest list.
    public void rename(CountyCode county, PlannedProject project) {
        jdbc.sql("""
                update projects.project
                set code = coalesce(:code, code), name = :name, name_key = :key, unit = :unit,
                    grams = cast(:grams as text[])
                where county_code = :county and project_id = :project
                """)
                .param("county", county.value())
                .param("project", project.id().value())
                .param("code", project.code().orElse(null))
                .param("name", project.name())
                .param("key", NameKey.of(project.name()).text())
                .param("unit", project.unit())
                .param("grams", grams(project))
                .update();
    }

    /// Records that projects reached a stage.
    public void reach(CountyCode county, List<StageChange> changes, Signature by) {
        CopyText rows = new CopyText();
        for (StageChange change : changes) {
            rows.put(county.value())
                    .put(change.project().value())
                    .put(change.stage().name())
                    .put(change.since())
                    .put(change.note())
                    .put(by.account())
                    .put(by.name())
                    .put(by.moment().toString())
                    .endRow();
        }
        copying.into("projects.stage_change", "county_code, project_id, stage, since, note, account, by, at", rows);
        jdbc.sql("""
                update projects.project p set stage = s.stage
                from unnest(cast(:projects as bigint[]), cast(:stages as text[])) as s (project_id, stage)
                where p.county_code = :county and p.project_id = s.project_id
                """)
                .param("county", county.value())
                .param(
                        "projects",
                        changes.stream().map(change -> change.project().value()).toArray(Long[]::new))
                .param(
                        "stages",
                        changes.stream().map(change -> change.stage().name()).toArray(String[]::new))
                .update();
    }

    /// The stages of a project, oldest first.
    public List<StageChange> stages(CountyCode county, ProjectId project) {
        return jdbc.sql("""
                select * from projects.stage_change where county_code = :county and project_id = :project
                order by stage_change_id
                """)
                .param("county", county.value())
                .param("project", project.value())
                .query((row, number) -> new StageChange(
                        project,
                        ProjectStage.valueOf(row.getString("stage")),
                        row.getObject("since", LocalDate.class),
                        row.getString("note"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Pairs of characters of name and code, for finding a project by any two characters of them. They are
    /// letters and digits only, so an array's text needs no quoting.
    private static String grams(PlannedProject project) {
        return NameKey.of(project.name() + " " + project.code().orElse("")).bigrams().stream()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                new ProjectId(row.getLong("project_id")),
                Optional.ofNullable(row.getString("code")),
                new NameKey(row.getString("name_key")),
                row.getString("unit"),
                ProjectStage.valueOf(row.getString("stage")));
    }
}
