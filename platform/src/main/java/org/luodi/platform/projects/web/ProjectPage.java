package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.RecordedEntry;
import org.luodi.platform.documents.AttachmentList;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.ledger.ProjectRecords.ProjectRecord;
import org.luodi.platform.projects.ledger.store.Standing;

/// Content of a project's page in one year.
///
/// @param months of the year that hold anything, oldest first
/// @param shown the month that the head speaks of; empty before the first
/// @param parent the 打包 project that it is a part of
/// @param chart data of the chart as JSON
/// @param history lines of the audit trail, oldest first
/// @param attachments photographs and papers that hang on the project; empty for who sees it only in an earlier
///     year
/// @param form what was filled in and is sent back with its faults
/// @param requestId of the forms on this page: each works once
public record ProjectPage(
        int year,
        ProjectRecord record,
        List<MonthRow> months,
        Optional<MonthRow> shown,
        Optional<Standing> parent,
        String chart,
        List<RecordedEntry> history,
        Optional<AttachmentList> attachments,
        ProjectForm form,
        String requestId) {

    public PlannedProject project() {
        return record.project();
    }

    public String path() {
        return "/projects/" + project().id();
    }

    /// The months that are final: only they are restated.
    public List<MonthRow> closed() {
        return months.stream().filter(MonthRow::closed).toList();
    }

    /// The months that a decided change may hold from: those after the last closed one.
    public List<YearMonth> open() {
        YearMonth first = closed().isEmpty()
                ? YearMonth.of(year, 1)
                : closed().getLast().month().plusMonths(1);
        return java.util.stream.Stream.iterate(first, month -> month.getYear() == year, month -> month.plusMonths(1))
                .toList();
    }
}
