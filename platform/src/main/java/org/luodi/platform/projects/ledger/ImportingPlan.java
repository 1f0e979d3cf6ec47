package org.luodi.platform.projects.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Permission;
import org.luodi.platform.documents.UploadGate;
import org.luodi.platform.kernel.Sha256;
import org.luodi.platform.projects.domain.PlanRow;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Books;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.Understood;
import org.luodi.platform.projects.workbook.PlanReader;
import org.luodi.platform.projects.workbook.PlanReading;
import org.luodi.sheets.Source;
import org.luodi.sheets.Unreadable;
import org.luodi.standards.Money;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the year's list of projects (年度计划) from its workbook.
@Service
public class ImportingPlan {
    private final FileReading reading;
    private final Books books;
    private final Plans plans;
    private final PlanMerging merging;
    private final UploadGate gate;
    private final Writing writing;
    private final TransactionTemplate transaction;

    ImportingPlan(
            FileReading reading,
            Books books,
            Plans plans,
            PlanMerging merging,
            UploadGate gate,
            Writing writing,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.books = books;
        this.plans = plans;
        this.merging = merging;
        this.gate = gate;
        this.writing = writing;
        this.transaction = transaction;
    }

    /// Reads the list and lays it over what is held: a new project gets an identity, the same code or name is
    /// the same project, a changed amount is told and, once a month of the year is closed, becomes a change of
    /// plan that holds from the next month. The same bytes again change nothing.
    ///
    /// @throws org.luodi.standards.Refusal `projects.plan.<reason>` when the file is no workbook or holds no list
    public PlanImport importPlan(Actor actor, int year, Upload upload) {
        actor.require(Permission.IMPORT_RETURNS);
        gate.admit(actor, upload.name(), upload.bytes());
        PlanReading read = read(actor, upload);
        String print = Sha256.of(upload.bytes()).hex();
        return Objects.requireNonNull(transaction.execute(running -> lay(actor, year, upload.name(), print, read)));
    }

    /// The list that is in force; empty before the first import.
    public Optional<PlanImport.Totals> held(Actor actor, int year) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        return Optional.of(totals(actor, year)).filter(totals -> totals.projects() > 0);
    }

    private PlanReading read(Actor actor, Upload upload) {
        try {
            return new PlanReader(reading.vocabulary(actor.county())).read(Source.of(upload.name(), upload.bytes()));
        } catch (Unreadable unreadable) {
            throw new Refusal(
                    "projects.plan." + FileReading.reason(unreadable),
                    "cannot read " + upload.name() + ": " + unreadable.reason(),
                    upload.name());
        }
    }

    private PlanImport lay(Actor actor, int year, String file, String print, PlanReading read) {
        Understood understood = Tables.understood(read.table(), read.problems());
        writing.begin(actor.county(), year);
        boolean same =
                books.planPrint(actor.county(), year).filter(print::equals).isPresent();
        PlanMerging.Merged merged =
                same ? PlanMerging.Merged.NOTHING : merging.merge(actor, year, file, canonical(actor, read.rows()));
        if (!same) {
            books.keepPlanPrint(actor.county(), year, print, file);
            merging.follow(actor.county(), year);
            writing.note(
                    actor,
                    "plan-imported",
                    Integer.toString(year),
                    "",
                    AuditEntry.facts("file", file, "changes", merged.changes().size()));
        }
        List<Understood.Problem> problems = new ArrayList<>(understood.problems());
        problems.addAll(merged.problems());
        return new PlanImport(year, same, totals(actor, year), merged.changes(), problems, understood);
    }

    private List<PlanRow> canonical(Actor actor, List<PlanRow> rows) {
        Map<String, String> names = new HashMap<>();
        return rows.stream()
                .map(row -> withUnit(
                        row, names.computeIfAbsent(row.unit(), unit -> reading.canonical(actor.county(), unit))))
                .toList();
    }

    private static PlanRow withUnit(PlanRow row, String unit) {
        return new PlanRow(
                row.row(),
                row.name(),
                row.code(),
                unit,
                row.owner(),
                row.field(),
                row.nature(),
                row.totalInvestment(),
                row.annualPlan(),
                row.origin());
    }

    private PlanImport.Totals totals(Actor actor, int year) {
        List<PlannedProject> list = plans.entries(actor.county(), year).stream()
                .map(PlanEntry::project)
                .toList();
        Set<ProjectId> parents =
                list.stream().flatMap(project -> project.parent().stream()).collect(Collectors.toSet());
        List<PlannedProject> counted =
                list.stream().filter(project -> !parents.contains(project.id())).toList();
        return new PlanImport.Totals(
                counted.size(),
                counted.stream().map(PlannedProject::totalInvestment).reduce(Money.ZERO, Money::plus),
                counted.stream().map(PlannedProject::annualPlan).reduce(Money.ZERO, Money::plus));
    }
}
