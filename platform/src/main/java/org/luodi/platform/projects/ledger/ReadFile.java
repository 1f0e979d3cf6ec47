package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.UnitReturn;
import org.luodi.platform.projects.ledger.store.ReturnFile.State;
import org.luodi.platform.projects.ledger.store.SentFiles;
import org.luodi.platform.projects.ledger.store.Signature;
import org.luodi.platform.projects.ledger.store.Understood;
import org.luodi.platform.projects.workbook.ReturnReading;
import org.luodi.standards.Money;

/// What reading a file came to.
///
/// @param reason for an unreadable file why
/// @param unit who sent it, as far as the file tells
record ReadFile(
        String name,
        long size,
        String sha256,
        State state,
        String reason,
        Optional<String> unit,
        List<UnitReturn> returns,
        Optional<Understood> understood) {

    static ReadFile unreadable(String name, long size, String sha256, String reason, Optional<String> unit) {
        return new ReadFile(name, size, sha256, State.UNREADABLE, reason, unit, List.of(), Optional.empty());
    }

    /// A table without a column of names says nothing of any project, however many rows it has; what was understood of
    /// it is kept, so that the clerk can tell which column has the names.
    static ReadFile nameless(String name, long size, String sha256, ReturnReading reading) {
        return new ReadFile(
                name,
                size,
                sha256,
                State.UNREADABLE,
                "no-names",
                reading.unit(),
                List.of(),
                Optional.of(Tables.understood(reading.table(), reading.problems())));
    }

    int rows() {
        return returns.stream().mapToInt(one -> one.rows().size()).sum();
    }

    /// The same, sent by a unit that is known otherwise.
    ReadFile from(String sender) {
        State known = state == State.UNIT_UNKNOWN ? State.READ : state;
        return new ReadFile(name, size, sha256, known, reason, Optional.of(sender), returns, understood);
    }

    SentFiles.Arrival arrival(YearMonth month, long job, Signature by) {
        Money resolution = returns.stream()
                .map(UnitReturn::resolution)
                .max(Money::compareTo)
                .orElse(Money.ZERO);
        return new SentFiles.Arrival(
                month, job, name, size, sha256, unit, state, reason, rows(), resolution.wan(), understood, by);
    }
}
