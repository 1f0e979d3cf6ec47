package org.luodi.platform.projects.web;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.RecordedEntry;
import org.luodi.platform.documents.AttachmentList;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.ledger.store.Understood;

/// What was understood of one file, beside its picture.
///
/// @param fields names of the fields that a column may be given to; empty when the reader may not teach
/// @param attachments what hangs beside the unit's return of the month; empty while the unit is unknown
/// @param learned what just came of teaching: how many files were read again
/// @param history what was done with the file, oldest first
public record FilePage(
        MonthHead head,
        FileCard card,
        List<String> fields,
        Optional<Integer> learned,
        Optional<AttachmentList> attachments,
        List<RecordedEntry> history) {
    public ReturnFile file() {
        return card.file();
    }

    public boolean teachable() {
        return !fields.isEmpty() && !head.closed();
    }

    public List<Understood.Skipped> skipped() {
        return file().understood().stream()
                .flatMap(understood -> understood.skipped().stream())
                .filter(row -> !row.kind().equals("BLANK"))
                .toList();
    }

    public boolean undoable() {
        return !head.closed() && file().state().inEffect();
    }
}
