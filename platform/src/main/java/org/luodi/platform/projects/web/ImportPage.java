package org.luodi.platform.projects.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.ledger.store.ImportItem;
import org.luodi.platform.projects.ledger.store.ImportJob;

/// Content of the page on which a month's files are handed in.
///
/// @param said what the reader just did, as the last word of a message key
public record ImportPage(
        MonthHead head, FileList files, Optional<Progress> latest, String requestId, Optional<String> said) {

    /// The files of a month.
    ///
    /// @param alone whether it is sent by itself, so that the month's steps are renewed beside it
    public record FileList(MonthHead head, List<FileCard> files, List<String> silent, boolean alone) {
        public boolean open() {
            return !head.closed();
        }
    }

    /// How far an import is.
    ///
    /// @param path address of the month
    /// @param closed whether the month is closed; not asked for while an import runs, for that would review the month
    /// @param rows read so far
    /// @param left estimated time until it is finished; empty before there is anything to go by
    /// @param nextRequest for the upload form, once the files of this request are taken; empty to leave it
    /// @param watched whether the reader looked on while it ran, so that the list of files must be renewed
    public record Progress(
            String path,
            boolean closed,
            ImportJob job,
            int rows,
            Optional<Duration> left,
            Optional<String> nextRequest,
            boolean watched) {

        public List<ImportItem> refused() {
            return with(ImportItem.Outcome.REFUSED);
        }

        /// Whether something in it asks for the reader; so does an import of which no row counts.
        public boolean asks() {
            boolean nothingCounts = rows == 0 && count(ImportItem.Outcome.TAKEN) > 0;
            return nothingCounts
                    || count(ImportItem.Outcome.REFUSED)
                            + count(ImportItem.Outcome.UNREADABLE)
                            + count(ImportItem.Outcome.UNIT_UNKNOWN)
                    > 0;
        }

        public int count(ImportItem.Outcome outcome) {
            return with(outcome).size();
        }

        public Optional<ImportItem> reading() {
            return with(ImportItem.Outcome.WAITING).stream().findFirst();
        }

        private List<ImportItem> with(ImportItem.Outcome outcome) {
            return job.items().stream()
                    .filter(item -> item.outcome() == outcome)
                    .toList();
        }

        /// Whether taking the import back would do anything.
        public boolean undoable() {
            return !closed
                    && job.finished()
                    && job.items().stream()
                            .anyMatch(item -> item.outcome() == ImportItem.Outcome.TAKEN
                                    || item.outcome() == ImportItem.Outcome.REPLACED
                                    || item.outcome() == ImportItem.Outcome.UNIT_UNKNOWN);
        }
    }
}
