package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.List;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.review.Doubt;

/// Refusal to close a month while something in it waits for an answer.
public final class DoubtsOpen extends RuntimeException {
    private final transient List<Doubt> doubts;
    private final transient List<ReturnFile> files;

    public DoubtsOpen(YearMonth month, List<Doubt> doubts, List<ReturnFile> files) {
        super(month + ": " + doubts.size() + " open doubts, " + files.size() + " files that count for nothing");
        this.doubts = List.copyOf(doubts);
        this.files = List.copyOf(files);
    }

    public List<Doubt> doubts() {
        return doubts;
    }

    /// Files whose unit the clerk must name, or that cannot be read.
    public List<ReturnFile> files() {
        return files;
    }
}
