package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.springframework.stereotype.Service;

/// The files of a month as they were sent: what was understood, what they look like, which unit they are from.
@Service
public class ReturnFiles {

    /// The files in effect of a month, by unit; ended ones only when asked for.
    public List<ReturnFile> of(Actor actor, YearMonth month, boolean endedToo) {
        throw new UnsupportedOperationException("files of " + month);
    }

    public ReturnFile file(Actor actor, long file) {
        throw new UnsupportedOperationException("file " + file);
    }

    /// The very bytes that were sent.
    public Upload content(Actor actor, long file) {
        throw new UnsupportedOperationException("content " + file);
    }

    /// A picture of the sheet, read again from the stored bytes, with the header and the doubtful cells marked.
    ///
    /// @param cell a cell such as `K10` to draw a cut around; empty for the sheet from its top
    public CellPicture picture(Actor actor, long file, Optional<String> cell) {
        throw new UnsupportedOperationException("picture " + file);
    }

    /// Says which unit sent a file; its rows count from then on.
    public void assignUnit(Actor actor, long file, String unit) {
        throw new UnsupportedOperationException("unit of " + file);
    }

    /// Takes a file back while the month is open; the files that it had replaced count again.
    public void undo(Actor actor, long file) {
        throw new UnsupportedOperationException("undo " + file);
    }

    /// Takes back all files of one import, the last first.
    public void undoImport(Actor actor, long job) {
        throw new UnsupportedOperationException("undo import " + job);
    }
}
