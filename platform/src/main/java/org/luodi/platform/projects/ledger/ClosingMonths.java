package org.luodi.platform.projects.ledger;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Permission;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Books;
import org.luodi.platform.projects.ledger.store.ClosedFigures;
import org.luodi.platform.projects.ledger.store.Identities;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.ProjectStage;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.ledger.store.SentFiles;
import org.luodi.platform.projects.ledger.store.Signature;
import org.luodi.platform.projects.ledger.store.StageChange;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Place;
import org.luodi.standards.Money;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Closes a month: its figures become final, all of them or none.
@Service
public class ClosingMonths {
    private final Books books;
    private final Periods periods;
    private final Plans plans;
    private final Identities identities;
    private final SentFiles files;
    private final ClosedFigures figures;
    private final Reviews reviews;
    private final StandingKeeper standings;
    private final Writing writing;

    ClosingMonths(
            Books books,
            Periods periods,
            Plans plans,
            Identities identities,
            SentFiles files,
            ClosedFigures figures,
            Reviews reviews,
            StandingKeeper standings,
            Writing writing) {
        this.books = books;
        this.periods = periods;
        this.plans = plans;
        this.identities = identities;
        this.files = files;
        this.figures = figures;
        this.reviews = reviews;
        this.standings = standings;
        this.writing = writing;
    }

    /// Closes a month; closing a closed one again changes nothing.
    ///
    /// @throws DoubtsOpen with the list, while doubts or files wait for the clerk
    /// @throws org.luodi.standards.Refusal `projects.close.no-plan`; `projects.close.earlier-open` when an earlier
    /// month
    ///     with returns is open; `projects.close.later-closed` when a later month of the year was closed without it
    @Transactional
    public Period close(Actor actor, YearMonth month) {
        actor.require(Permission.CLOSE_MONTH);
        CountyCode county = actor.county();
        writing.begin(county, month.getYear());
        Optional<Period> held = periods.find(county, month);
        if (held.filter(Period::closed).isPresent()) {
            return held.get();
        }
        writing.beginOpen(county, month);
        Reviewed reviewed = reviews.of(county, month);
        requireReady(county, reviewed);
        Signature by = writing.sign(actor);
        keepFigures(county, reviewed);
        acceptChanges(county, reviewed, by);
        List<PlanEntry> entries = start(county, reviewed, by);
        periods.close(county, month, by);
        writing.end(county, month);
        Reviewed closed = closed(county, reviewed, entries);
        standings.refresh(county, month, closed);
        writing.note(
                actor,
                "month-closed",
                month.toString(),
                "",
                AuditEntry.facts(
                        "figures",
                        closed.figures().size(),
                        "CUMULATIVE",
                        closed.figures().values().stream()
                                .map(MonthlyFigure::cumulative)
                                .reduce(Money.ZERO, Money::plus)
                                .plain()));
        return periods.find(county, month).orElseThrow();
    }

    /// The month as a reader of the tables would find it now: closing keeps what was reviewed.
    private Reviewed closed(CountyCode county, Reviewed reviewed, List<PlanEntry> entries) {
        YearMonth month = reviewed.period().month();
        return new Reviewed(
                books.revision(county, month.getYear()),
                periods.find(county, month).orElseThrow(),
                reviewed.input(),
                reviewed.review(),
                entries,
                reviewed.figures(),
                Map.of(),
                reviewed.settings());
    }

    private void requireReady(CountyCode county, Reviewed reviewed) {
        YearMonth month = reviewed.period().month();
        if (reviewed.entries().isEmpty()) {
            throw new Refusal("projects.close.no-plan", month.getYear() + " has no list", month.toString());
        }
        for (Period other : periods.ofYear(county, month.getYear())) {
            boolean before = other.month().isBefore(month);
            if (before && !other.closed() && files.any(county, other.month())) {
                throw new Refusal(
                        "projects.close.earlier-open",
                        other.month() + " is open",
                        other.month().toString());
            }
            if (other.month().isAfter(month) && other.closed()) {
                throw new Refusal(
                        "projects.close.later-closed",
                        other.month() + " is closed",
                        other.month().toString());
            }
        }
        List<Doubt> open = reviewed.review().open();
        // A file that counts for nothing may hold what a unit sent: somebody must replace it, place it or take it back.
        List<ReturnFile> stuck = files.ofMonth(county, month, false).stream()
                .filter(file -> file.state().stuck())
                .toList();
        if (!open.isEmpty() || !stuck.isEmpty()) {
            throw new DoubtsOpen(month, open, stuck);
        }
    }

    private void keepFigures(CountyCode county, Reviewed reviewed) {
        figures.add(
                county,
                reviewed.period().month(),
                reviewed.entries().stream()
                        .filter(entry ->
                                reviewed.figures().containsKey(entry.project().id()))
                        .map(entry -> new ClosedFigures.Kept(
                                entry.project(),
                                entry.position(),
                                Objects.requireNonNull(
                                        reviewed.figures().get(entry.project().id()))))
                        .toList());
    }

    /// A changed amount that an answer accepted holds from then on; the closed month has it in its own figures.
    private void acceptChanges(CountyCode county, Reviewed reviewed, Signature by) {
        YearMonth month = reviewed.period().month();
        if (month.getMonth() == Month.DECEMBER) {
            return;
        }
        Map<ProjectId, PlannedProject> before = new HashMap<>();
        reviewed.input().plan().forEach(project -> before.put(project.id(), project));
        for (PlannedProject now : reviewed.plan()) {
            PlannedProject was = before.getOrDefault(now.id(), now);
            accept(county, reviewed, PlanChange.Amount.PLAN, was, now, by);
            accept(county, reviewed, PlanChange.Amount.TOTAL, was, now, by);
        }
    }

    private void accept(
            CountyCode county,
            Reviewed reviewed,
            PlanChange.Amount amount,
            PlannedProject was,
            PlannedProject now,
            Signature by) {
        Money before = amount == PlanChange.Amount.PLAN ? was.annualPlan() : was.totalInvestment();
        Money after = amount == PlanChange.Amount.PLAN ? now.annualPlan() : now.totalInvestment();
        if (!before.equals(after)) {
            YearMonth next = reviewed.period().month().plusMonths(1);
            String decision = decision(reviewed, now.id());
            plans.change(
                    county,
                    new PlanChange(now.id(), next, amount, before, after, decision, by.name(), by.at()),
                    Optional.empty(),
                    by);
        }
    }

    private static String decision(Reviewed reviewed, ProjectId project) {
        return reviewed.review()
                .at(new Place.OfProject(project))
                .flatMap(Doubt::answer)
                .map(Answer::reason)
                .orElse("");
    }

    /// A new project that a unit says has started is at the stage 开工 from this month.
    ///
    /// @return the list with the stages as they are now
    private List<PlanEntry> start(CountyCode county, Reviewed reviewed, Signature by) {
        List<StageChange> changes = new ArrayList<>();
        List<PlanEntry> entries = new ArrayList<>();
        for (PlanEntry entry : reviewed.entries()) {
            PlannedProject project = entry.project();
            boolean started = Optional.ofNullable(reviewed.figures().get(project.id()))
                    .flatMap(MonthlyFigure::started)
                    .orElse(false);
            boolean starts =
                    project.nature() == Nature.NEW && started && !entry.stage().started();
            entries.add(starts ? new PlanEntry(project, entry.position(), ProjectStage.STARTED) : entry);
            if (starts) {
                changes.add(new StageChange(
                        project.id(),
                        ProjectStage.STARTED,
                        reviewed.period().month().atEndOfMonth(),
                        "",
                        by.name(),
                        by.at()));
            }
        }
        identities.reach(county, changes, by);
        return entries;
    }
}
