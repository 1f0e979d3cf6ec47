package org.luodi.platform.projects.ledger;

import java.util.List;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.standards.Money;

/// How a unit stands in a month: what it sent and what is asked of it.
///
/// @param files its files in effect; empty when it sent nothing
/// @param openDoubts doubts that wait, its missing return among them
public record UnitState(
        String unit, int projects, Money plan, Money cumulative, List<ReturnFile> files, int openDoubts) {
    public UnitState {
        files = List.copyOf(files);
    }

    public boolean sent() {
        return !files.isEmpty();
    }
}
