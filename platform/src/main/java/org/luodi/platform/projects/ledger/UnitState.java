package org.luodi.platform.projects.ledger;

import java.util.List;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.standards.Money;

/// How a unit stands in a month: what it sent and what is asked of it.
///
/// @param files its files in effect; empty when it sent nothing
/// @param openDoubts doubts that wait for an answer, its missing return among them once its day has passed
public record UnitState(
        String unit, int projects, Money plan, Money cumulative, List<ReturnFile> files, int openDoubts) {
    public UnitState {
        files = List.copyOf(files);
    }

    /// Whether it sent a file, and nothing of it could be read.
    public boolean unreadable() {
        return !sent() && files.stream().anyMatch(file -> file.state() == ReturnFile.State.UNREADABLE);
    }

    /// 已报: a file counts. One that could not be read is no return.
    public boolean sent() {
        return files.stream().anyMatch(file -> file.state() == ReturnFile.State.READ);
    }
}
