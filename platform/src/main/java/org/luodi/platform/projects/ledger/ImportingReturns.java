package org.luodi.platform.projects.ledger;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.luodi.platform.access.Actor;
import org.luodi.platform.documents.UploadGate;
import org.luodi.platform.kernel.Sha256;
import org.luodi.platform.kernel.UnitId;
import org.luodi.platform.projects.ledger.store.Contents;
import org.luodi.platform.projects.ledger.store.ImportItem.Outcome;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.projects.ledger.store.ImportJobs;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the files of a month: stores them first, acknowledges, and has them read while the person looks on.
@Service
public class ImportingReturns {
    private static final int MOST_SHOWN = 20;

    private final ImportJobs jobs;
    private final Contents contents;
    private final Periods periods;
    private final ImportWorker worker;
    private final UploadGate gate;
    private final Writing writing;
    private final Scope.Scopes scopes;
    private final TransactionTemplate transaction;

    ImportingReturns(
            ImportJobs jobs,
            Contents contents,
            Periods periods,
            ImportWorker worker,
            UploadGate gate,
            Writing writing,
            Scope.Scopes scopes,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.contents = contents;
        this.periods = periods;
        this.worker = worker;
        this.gate = gate;
        this.writing = writing;
        this.scopes = scopes;
        this.transaction = transaction;
    }

    /// Stores the files and acknowledges; a zip is taken apart. What is acknowledged survives a crash.
    ///
    /// @param requestId of the form: the same request again gives the same import
    /// @throws org.luodi.standards.Refusal `projects.import.too-large`, `projects.import.too-many`,
    ///     `projects.import.empty`, `projects.month-closed`
    /// @throws org.luodi.standards.Refusal also those of [UploadGate#admit]; then nothing of the parcel is kept
    /// @throws org.luodi.platform.access.Forbidden without leave to import for anyone, or for one's own unit
    public ImportJob submit(Actor actor, YearMonth month, List<Upload> uploads, String requestId) {
        scopes.importing(actor);
        List<Parcel.Piece> pieces = Parcel.open(uploads);
        // Before anything is kept: one paper that must not be here keeps the whole parcel out.
        pieces.forEach(
                piece -> gate.admit(actor, piece.file().name(), piece.file().bytes()));
        long job = Optional.ofNullable(transaction.execute(running -> store(actor, month, pieces, requestId)))
                .orElseThrow();
        worker.wake();
        return find(actor, job);
    }

    private long store(Actor actor, YearMonth month, List<Parcel.Piece> pieces, String requestId) {
        Optional<Long> before = jobs.byRequest(actor.county(), requestId);
        if (before.isPresent()) {
            return before.get();
        }
        periods.find(actor.county(), month).ifPresent(Writing::requireOpen);
        List<ImportJobs.Ordered> files = new ArrayList<>();
        // Sorted, so that two who hand in the same files in another order never wait for each other.
        Map<String, byte[]> kept = new TreeMap<>();
        for (Parcel.Piece piece : pieces) {
            Optional<String> print = piece.refused().isPresent()
                    ? Optional.empty()
                    : Optional.of(Sha256.of(piece.file().bytes()).hex());
            print.ifPresent(sha -> kept.put(sha, piece.file().bytes()));
            files.add(new ImportJobs.Ordered(
                    piece.file().name(),
                    piece.size(),
                    print,
                    piece.refused().isPresent() ? Outcome.REFUSED : Outcome.WAITING,
                    piece.refused().orElse("")));
        }
        kept.forEach((sha, bytes) -> contents.keep(actor.county(), sha, bytes));
        ImportJobs.Order order = new ImportJobs.Order(
                actor.county(),
                month,
                requestId,
                writing.sign(actor),
                actor.role().name(),
                actor.unit().map(UnitId::value));
        return jobs.add(order, files)
                .or(() -> jobs.byRequest(actor.county(), requestId))
                // Another unit's request of that name, which this person is not shown.
                .orElseThrow(() -> new NotFound("import of another request " + requestId));
    }

    /// How far an import is.
    public ImportJob progress(Actor actor, long job) {
        scopes.importing(actor);
        return find(actor, job);
    }

    /// The latest imports of a month, newest first, at most twenty; a reporter sees those handed in under the own
    /// account.
    public List<ImportJob> latest(Actor actor, YearMonth month) {
        boolean all = scopes.importing(actor).wholeCounty();
        return jobs.latest(actor.county(), month, MOST_SHOWN).stream()
                .filter(job -> all || own(actor, job))
                .flatMap(job -> jobs.find(actor.county(), job).stream())
                .toList();
    }

    /// Waits until an import is finished, at most for the given time.
    ///
    /// @return the import as it then stands
    public ImportJob await(Actor actor, long job, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        ImportJob now = progress(actor, job);
        while (!now.finished() && System.nanoTime() < end) {
            try {
                // The import may be another node's, so the table is asked now and then without being told.
                worker.awaitProgress(Duration.ofMillis(200));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return now;
            }
            now = progress(actor, job);
        }
        return now;
    }

    private ImportJob find(Actor actor, long job) {
        return jobs.find(actor.county(), job)
                .filter(found -> scopes.importing(actor).wholeCounty() || own(actor, job))
                .orElseThrow(() -> new NotFound("import " + job));
    }

    private boolean own(Actor actor, long job) {
        return jobs.kept(actor.county(), job).order().by().account().equals(actor.account());
    }
}
