package org.luodi.platform.projects.ledger;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.springframework.stereotype.Service;

/// Takes the files of a month: stores them first, acknowledges, and has them read while the person looks on.
@Service
public class ImportingReturns {

    /// Stores the files and acknowledges; a zip is taken apart. What is acknowledged survives a crash.
    ///
    /// @param requestId of the form: the same request again gives the same import
    /// @throws org.luodi.standards.Refusal `projects.import.too-large`, `projects.import.too-many`,
    ///     `projects.import.empty`, `projects.month-closed`
    /// @throws org.luodi.platform.access.Forbidden without leave to import for anyone, or for one's own unit
    public ImportJob submit(Actor actor, YearMonth month, List<Upload> uploads, String requestId) {
        throw new UnsupportedOperationException("submit " + month);
    }

    /// How far an import is.
    public ImportJob progress(Actor actor, long job) {
        throw new UnsupportedOperationException("progress " + job);
    }

    /// The latest imports of a month, newest first, at most twenty.
    public List<ImportJob> latest(Actor actor, YearMonth month) {
        throw new UnsupportedOperationException("latest " + month);
    }

    /// Waits until an import is finished, at most for the given time.
    ///
    /// @return the import as it then stands
    public ImportJob await(Actor actor, long job, Duration most) {
        throw new UnsupportedOperationException("await " + job);
    }
}
