package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.projects.ledger.store.Contents;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.ledger.store.SentFiles;
import org.luodi.platform.shell.NotFound;
import org.luodi.sheets.Unreadable;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files of a month as they were sent: what was understood, what they look like, which unit they are from.
@Service
public class ReturnFiles {
    private final SentFiles files;
    private final Contents contents;
    private final SheetPicture pictures;
    private final FileReading reading;
    private final Replacing replacing;
    private final StandingKeeper standings;
    private final Writing writing;
    private final Scope.Scopes scopes;

    ReturnFiles(
            SentFiles files,
            Contents contents,
            SheetPicture pictures,
            FileReading reading,
            Replacing replacing,
            StandingKeeper standings,
            Writing writing,
            Scope.Scopes scopes) {
        this.files = files;
        this.contents = contents;
        this.pictures = pictures;
        this.reading = reading;
        this.replacing = replacing;
        this.standings = standings;
        this.writing = writing;
        this.scopes = scopes;
    }

    /// The files in effect of a month, by unit, those of unknown units first; ended ones only when asked for.
    public List<ReturnFile> of(Actor actor, YearMonth month, boolean endedToo) {
        Scope scope = scopes.reading(actor);
        return files.ofMonth(actor.county(), month, endedToo).stream()
                .filter(file -> sees(scope, file))
                .sorted(Comparator.comparing((ReturnFile file) -> file.unit().orElse("")))
                .toList();
    }

    /// How many rows an import has read into effect so far.
    public int rowsRead(Actor actor, long job) {
        scopes.reading(actor);
        return files.rowsOfJob(actor.county(), job);
    }

    /// @throws NotFound also for a file of another unit than a reporter's own
    public ReturnFile file(Actor actor, long file) {
        Scope scope = scopes.reading(actor);
        return files.find(actor.county(), file)
                .filter(found -> sees(scope, found))
                .orElseThrow(() -> new NotFound("file " + file));
    }

    private static boolean sees(Scope scope, ReturnFile file) {
        return file.unit().map(scope::sees).orElse(scope.wholeCounty());
    }

    /// Why a kept file cannot be shown or marked: `projects.file.<reason>`.
    public static Refusal refusal(String name, Unreadable unreadable) {
        return new Refusal(
                "projects.file." + FileReading.reason(unreadable),
                "cannot read " + name + ": " + unreadable.reason(),
                name);
    }

    /// The very bytes that were sent.
    public Upload content(Actor actor, long file) {
        ReturnFile found = file(actor, file);
        return new Upload(found.name(), contents.of(actor.county(), found.sha256()));
    }

    /// A picture of the sheet, read again from the stored bytes, with the header and the doubtful cells marked.
    ///
    /// @param cell a cell such as `K10` to draw a cut around; empty for the sheet from its top
    /// @throws Refusal `projects.file.<reason>` when the file cannot be read
    public CellPicture picture(Actor actor, long file, Optional<String> cell) {
        ReturnFile found = file(actor, file);
        return pictures.draw(actor.county(), found, cell);
    }

    /// Says which unit sent a file; its rows count from then on.
    ///
    /// @throws Refusal `projects.month-closed`, `projects.file.unit-known`, `projects.file.unit-blank`
    @Transactional
    public void assignUnit(Actor actor, long file, String unit) {
        actor.require(Permission.IMPORT_RETURNS);
        ReturnFile found = begin(actor, file);
        String name = reading.canonical(actor.county(), unit.strip());
        if (name.isEmpty()) {
            throw new Refusal("projects.file.unit-blank", "no unit was named", found.name());
        }
        if (found.state() == ReturnFile.State.READ && found.unit().equals(Optional.of(name))) {
            return;
        }
        if (found.state() != ReturnFile.State.UNIT_UNKNOWN) {
            throw new Refusal("projects.file.unit-known", "the unit of " + file + " is known", found.name());
        }
        files.assign(actor.county(), file, name);
        replacing.replace(
                actor.county(),
                new Replacing.Newcomer(file, found.month(), found.name(), Optional.of(name), ReturnFile.State.READ),
                writing.sign(actor));
        finish(actor, found.month());
        writing.note(actor, "file-assigned", found.month() + "/file/" + file, "", AuditEntry.facts("unit", name));
    }

    /// Takes a file back while the month is open; the files that it had replaced count again. Taking back what was
    /// taken
    /// back changes nothing.
    ///
    /// @throws Refusal `projects.month-closed`; `projects.file.superseded` when a later file has taken its place
    @Transactional
    public void undo(Actor actor, long file) {
        scopes.importing(actor);
        file(actor, file);
        RowScope.wholeCounty(actor.county()).run(() -> undoFor(actor, file));
    }

    /// For the office or for the unit's reporter, who has been found to see the file.
    private void undoFor(Actor actor, long file) {
        ReturnFile found = begin(actor, file);
        if (found.state() == ReturnFile.State.WITHDRAWN) {
            return;
        }
        if (found.state() == ReturnFile.State.SUPERSEDED) {
            throw new Refusal("projects.file.superseded", file + " has been replaced", found.name());
        }
        takeBack(actor, found);
        finish(actor, found.month());
    }

    /// Takes back all files of one import that are in effect, the last first.
    @Transactional
    public void undoImport(Actor actor, long job) {
        scopes.importing(actor);
        List<ReturnFile> sent = files.ofJob(actor.county(), job);
        if (sent.isEmpty()) {
            return;
        }
        sent.forEach(one -> file(actor, one.id()));
        RowScope.wholeCounty(actor.county()).run(() -> undoFor(actor, sent));
    }

    private void undoFor(Actor actor, List<ReturnFile> sent) {
        ReturnFile first = begin(actor, sent.getFirst().id());
        for (ReturnFile file : files.ofJob(actor.county(), first.job()).reversed()) {
            if (file.state().inEffect()) {
                takeBack(actor, file(actor, file.id()));
            }
        }
        finish(actor, first.month());
    }

    private ReturnFile begin(Actor actor, long file) {
        ReturnFile found = file(actor, file);
        writing.beginOpen(actor.county(), found.month());
        // Read again under the lock: somebody may have been quicker.
        return file(actor, file);
    }

    private void takeBack(Actor actor, ReturnFile file) {
        files.end(actor.county(), file.id(), Optional.empty(), writing.sign(actor));
        files.restore(actor.county(), file.id());
        writing.note(actor, "file-withdrawn", file.month() + "/file/" + file.id(), AuditEntry.facts("file", file.name()), "");
    }

    private void finish(Actor actor, YearMonth month) {
        writing.end(actor.county(), month);
        standings.refresh(actor.county(), month);
    }
}
