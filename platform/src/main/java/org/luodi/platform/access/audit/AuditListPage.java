package org.luodi.platform.access.audit;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.RecordedEntry;

/// Content of the auditor's page.
///
/// @param query what was asked for
/// @param actions the actions that may be asked for
/// @param entries a page of answers, newest first
/// @param next number of the last entry here when there are more below it
public record AuditListPage(
        AuditQuery query, List<String> actions, List<RecordedEntry> entries, Optional<Long> next) {
    static AuditListPage of(AuditQuery query, List<String> actions, List<RecordedEntry> found) {
        boolean more = found.size() > ReadingAudit.PAGE;
        List<RecordedEntry> shown = more ? found.subList(0, ReadingAudit.PAGE) : found;
        return new AuditListPage(
                query, actions, shown, more ? Optional.of(shown.getLast().id()) : Optional.empty());
    }
}
