package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Role;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;
import org.luodi.platform.projects.ledger.store.ImportItem;
import org.luodi.platform.projects.ledger.store.ImportItem.Outcome;
import org.luodi.platform.projects.ledger.store.ImportJobs;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.Replacement;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.ledger.store.SentFiles;
import org.luodi.platform.projects.ledger.store.SentRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a file that was read into the ledger: once, whoever tries how often, in one transaction.
@Component
class Filing {
    private final ImportJobs jobs;
    private final SentFiles files;
    private final SentRows rows;
    private final Periods periods;
    private final Replacing replacing;
    private final Writing writing;
    private final StandingKeeper standings;

    Filing(
            ImportJobs jobs,
            SentFiles files,
            SentRows rows,
            Periods periods,
            Replacing replacing,
            Writing writing,
            StandingKeeper standings) {
        this.jobs = jobs;
        this.files = files;
        this.rows = rows;
        this.periods = periods;
        this.replacing = replacing;
        this.writing = writing;
        this.standings = standings;
    }

    /// The person who handed an import in.
    static Actor actor(ImportJobs.Order order) {
        return new Actor(
                order.county(),
                order.by().account(),
                order.by().name(),
                Role.valueOf(order.role()),
                order.unit().map(UnitId::new));
    }

    /// Files what was read of an item; an item that was dealt with stays as it is.
    @Transactional
    public void file(ImportJobs.Kept job, ImportItem item, ReadFile read, Scope scope) {
        CountyCode county = job.order().county();
        YearMonth month = job.order().month();
        // Lost in a power cut the item is still waiting and is read again; what makes the import finished is flushed.
        jobs.commitLazily();
        writing.begin(county, month.getYear());
        if (jobs.outcome(county, job.id(), item.number()) != Outcome.WAITING) {
            return;
        }
        Optional<Period> period = periods.find(county, month);
        Optional<ImportItem> settled = refused(job, period, item, read, scope);
        if (settled.isEmpty() && period.isEmpty()) {
            writing.beginOpen(county, month);
        }
        jobs.settle(county, job.id(), settled.orElseGet(() -> keep(job, item, read)));
    }

    private Optional<ImportItem> refused(
            ImportJobs.Kept job, Optional<Period> period, ImportItem item, ReadFile read, Scope scope) {
        if (period.filter(Period::closed).isPresent()) {
            return Optional.of(settled(item, Outcome.REFUSED, Optional.empty(), "month-closed"));
        }
        if (!scope.wholeCounty() && !ownRowsOnly(read, scope)) {
            return Optional.of(settled(item, Outcome.REFUSED, Optional.empty(), "other-unit"));
        }
        return files.withPrint(job.order().county(), job.order().month(), read.sha256())
                .map(same -> settled(item, Outcome.UNCHANGED, Optional.of(same.id()), same.reason()));
    }

    private static boolean ownRowsOnly(ReadFile read, Scope scope) {
        return read.unit().map(scope::sees).orElse(true)
                && read.returns().stream().allMatch(one -> one.unit().isEmpty() || scope.sees(one.unit()));
    }

    private ImportItem keep(ImportJobs.Kept job, ImportItem item, ReadFile read) {
        ImportJobs.Order order = job.order();
        CountyCode county = order.county();
        YearMonth month = order.month();
        long file = files.add(county, read.arrival(month, job.id(), order.by()));
        rows.add(county, file, read.returns());
        Optional<Replacement> replaced = replacing.replace(
                county, new Replacing.Newcomer(file, month, read.name(), read.unit(), read.state()), order.by());
        writing.end(county, month);
        writing.note(
                actor(order),
                "file-imported",
                month + "/file/" + file,
                "",
                AuditEntry.facts(
                        "file",
                        read.name(),
                        "state",
                        read.state(),
                        "rows",
                        read.rows(),
                        "replaces",
                        replaced.map(one -> one.files().toString()).orElse("")));
        return settled(item, outcome(read.state(), replaced), Optional.of(file), read.reason());
    }

    private static Outcome outcome(ReturnFile.State state, Optional<Replacement> replaced) {
        return switch (state) {
            case UNREADABLE -> Outcome.UNREADABLE;
            case UNIT_UNKNOWN -> Outcome.UNIT_UNKNOWN;
            case READ, SUPERSEDED, WITHDRAWN -> replaced.isPresent() ? Outcome.REPLACED : Outcome.TAKEN;
        };
    }

    private static ImportItem settled(ImportItem item, Outcome outcome, Optional<Long> file, String reason) {
        return new ImportItem(item.number(), item.name(), item.size(), outcome, file, reason);
    }

    /// Reviews the month after the last file of an import, and calls the import finished.
    @Transactional
    public void conclude(ImportJobs.Kept job) {
        CountyCode county = job.order().county();
        YearMonth month = job.order().month();
        writing.begin(county, month.getYear());
        Optional<Period> period = periods.find(county, month);
        if (period.isPresent() && !period.get().closed()) {
            standings.refresh(county, month);
        }
        jobs.finish(county, job.id(), writing.sign(actor(job.order())).moment());
    }
}
