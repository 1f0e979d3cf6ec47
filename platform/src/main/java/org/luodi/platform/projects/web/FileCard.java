package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.ledger.store.Replacement;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.ledger.store.Understood;

/// A file of a month in the list, with what is told of it.
///
/// @param units that may be named as its sender; empty when the reader may not say so
/// @param doubts waiting doubts about its rows
/// @param closed whether the month is closed, so that nothing may change
public record FileCard(ReturnFile file, List<String> units, int doubts, boolean closed) {
    public String path() {
        return MonthHead.path(file.month()) + "/files/" + file.id();
    }

    public YearMonth month() {
        return file.month();
    }

    public boolean unreadable() {
        return file.state() == ReturnFile.State.UNREADABLE;
    }

    public boolean unplaced() {
        return file.state() == ReturnFile.State.UNIT_UNKNOWN;
    }

    /// Columns that mean something.
    public long matched() {
        return file.understood().stream()
                .flatMap(understood -> understood.columns().stream())
                .filter(column -> column.field().isPresent())
                .count();
    }

    public int columns() {
        return file.understood().map(Understood::columns).map(List::size).orElse(0);
    }

    public int skipped() {
        return (int) file.understood().stream()
                .flatMap(understood -> understood.skipped().stream())
                .filter(row -> !row.kind().equals("BLANK"))
                .count();
    }

    public int problems() {
        return file.understood().map(Understood::problems).map(List::size).orElse(0);
    }

    public boolean replaced() {
        return file.replacement().isPresent();
    }

    public int changed() {
        return file.replacement().map(Replacement::rows).map(List::size).orElse(0);
    }

    public Optional<Understood.HeaderBlock> header() {
        return file.understood().map(Understood::header);
    }
}
