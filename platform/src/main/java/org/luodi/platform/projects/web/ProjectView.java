package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.RecordedEntry;
import org.luodi.platform.documents.AttachmentLists;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.AttachedToProjects;
import org.luodi.platform.projects.ledger.ConfiguringLists;
import org.luodi.platform.projects.ledger.ProjectRecords;
import org.luodi.platform.projects.ledger.ProjectRecords.ProjectRecord;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.review.Place;
import org.luodi.platform.shell.NotFound;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Component;

/// Gathers what a project's page shows.
@Component
class ProjectView {
    private final ProjectRecords records;
    private final ConfiguringLists lists;
    private final AuditTrail trail;
    private final AttachmentLists attachments;

    ProjectView(ProjectRecords records, ConfiguringLists lists, AuditTrail trail, AttachmentLists attachments) {
        this.records = records;
        this.lists = lists;
        this.trail = trail;
        this.attachments = attachments;
    }

    /// @param month that the head speaks of; the latest when empty
    ProjectPage page(Actor actor, int year, ProjectId id, Optional<YearMonth> month, ProjectForm form) {
        ProjectRecord record = record(actor, year, id);
        ListSettings settings = lists.settings(actor, year).list();
        List<MonthRow> rows = record.months().stream()
                .map(held -> MonthRow.of(held, settings))
                .toList();
        Optional<MonthRow> shown = month.flatMap(asked ->
                        rows.stream().filter(row -> row.month().equals(asked)).findFirst())
                .or(() -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast()));
        return new ProjectPage(
                year,
                record,
                rows,
                shown,
                record.project().parent().flatMap(parent -> parent(actor, year, parent)),
                PlanChart.of(record.project().annualPlan(), record.months(), settings)
                        .json(),
                history(actor, year, record),
                attachments.find(actor, AttachedToProjects.key(id)),
                form,
                UUID.randomUUID().toString());
    }

    /// A project that a person may not see does not exist for that person.
    private ProjectRecord record(Actor actor, int year, ProjectId id) {
        try {
            return records.of(actor, year, id);
        } catch (Refusal unknown) {
            throw new NotFound("project " + id + ": " + unknown.code());
        }
    }

    private Optional<Standing> parent(Actor actor, int year, ProjectId parent) {
        try {
            List<ProjectRecords.MonthStanding> months =
                    records.of(actor, year, parent).months();
            return months.isEmpty()
                    ? Optional.empty()
                    : Optional.of(months.getLast().standing());
        } catch (Refusal unseen) {
            // The bundle may be another unit's.
            return Optional.empty();
        }
    }

    /// What was done to the project in the year, oldest first.
    private List<RecordedEntry> history(Actor actor, int year, ProjectRecord record) {
        ProjectId id = record.project().id();
        String own = "projects/" + year + "/project/" + id;
        Stream<String> months = record.months().stream()
                .map(ProjectRecords.MonthStanding::month)
                .flatMap(month -> Stream.of(
                        "projects/" + month + "/project/" + id,
                        "projects/" + month + "/doubt/" + new Place.OfProject(id).key()));
        return Stream.concat(
                        Stream.of(AttachedToProjects.subject(id), own, own + "/PLAN", own + "/TOTAL", own + "/stage"),
                        months)
                .flatMap(subject -> trail.about(actor, subject).stream())
                .sorted(Comparator.comparing(RecordedEntry::at))
                .toList();
    }

    ProjectPanel panel(Actor actor, ProjectId id, YearMonth month) {
        ProjectRecord record = record(actor, month.getYear(), id);
        ListSettings settings = lists.settings(actor, month.getYear()).list();
        return new ProjectPanel(
                record.project(),
                record.months().stream()
                        .filter(held -> held.month().equals(month))
                        .map(held -> MonthRow.of(held, settings))
                        .findFirst());
    }
}
