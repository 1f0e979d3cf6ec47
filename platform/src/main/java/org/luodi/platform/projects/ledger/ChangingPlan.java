package org.luodi.platform.projects.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Permission;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Identities;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.ProjectStage;
import org.luodi.platform.projects.ledger.store.Signature;
import org.luodi.platform.projects.ledger.store.StageChange;
import org.luodi.standards.Money;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes single projects of the list: decided amounts, parts of a 打包 project, stages.
@Service
public class ChangingPlan {
    private final Plans plans;
    private final Identities identities;
    private final Periods periods;
    private final StandingKeeper standings;
    private final Writing writing;

    ChangingPlan(Plans plans, Identities identities, Periods periods, StandingKeeper standings, Writing writing) {
        this.plans = plans;
        this.identities = identities;
        this.periods = periods;
        this.standings = standings;
        this.writing = writing;
    }

    /// Records a decided change of an amount; it holds from an open month on.
    ///
    /// @param requestId of the form: the same request again has no further effect
    /// @throws org.luodi.standards.Refusal `projects.month-closed`, `projects.decision-missing`,
    ///     `projects.unknown-project`, `projects.amount-negative`
    @Transactional
    public PlanChange changeAmount(Actor actor, ProjectId project, Decided decided, String requestId) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        CountyCode county = actor.county();
        int year = decided.from().getYear();
        writing.begin(county, year);
        Optional<PlanChange> before = plans.changeOf(county, requestId);
        if (before.isPresent()) {
            return before.get();
        }
        if (decided.decision().isBlank()) {
            throw new Refusal("projects.decision-missing", "a change of plan needs its decision", "");
        }
        if (decided.money().isNegative()) {
            throw new Refusal(
                    "projects.amount-negative",
                    "below zero: " + decided.money(),
                    decided.money().plain());
        }
        periods.ofYear(county, year).stream()
                .filter(period -> !period.month().isBefore(decided.from()))
                .forEach(Writing::requireOpen);
        PlannedProject held = inForce(county, decided.from(), project);
        Signature by = writing.sign(actor);
        Money was = decided.amount() == PlanChange.Amount.PLAN ? held.annualPlan() : held.totalInvestment();
        PlanChange change = new PlanChange(
                project,
                decided.from(),
                decided.amount(),
                was,
                decided.money(),
                decided.decision(),
                by.name(),
                by.at());
        plans.change(county, change, Optional.of(requestId), by);
        follow(county, year);
        writing.note(
                actor,
                new AuditEntry(
                        "plan-changed",
                        year + "/project/" + project + "/" + decided.amount(),
                        AuditEntry.facts(decided.amount(), was.plain()),
                        AuditEntry.facts(decided.amount(), decided.money().plain(), "from", decided.from()),
                        decided.decision()));
        return change;
    }

    /// A decided amount.
    ///
    /// @param from the month from which it holds
    /// @param decision the document or meeting that decided it; never blank
    public record Decided(YearMonth from, PlanChange.Amount amount, Money money, String decision) {}

    /// Makes a project a part of another of the same year (打包), or independent again.
    ///
    /// @throws org.luodi.standards.Refusal `projects.unknown-project`; `projects.part-of-part` when the parent is
    /// itself
    ///     a part, or the part has parts
    @Transactional
    public void putUnder(Actor actor, int year, ProjectId part, Optional<ProjectId> parent) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        CountyCode county = actor.county();
        writing.begin(county, year);
        PlannedProject project = entry(county, year, part).project();
        if (project.parent().equals(parent)) {
            return;
        }
        parent.ifPresent(whole -> {
            boolean partOfPart = part.equals(whole)
                    || entry(county, year, whole).project().parent().isPresent()
                    || plans.entries(county, year).stream()
                            .anyMatch(entry -> entry.project().parent().equals(Optional.of(part)));
            if (partOfPart) {
                throw new Refusal("projects.part-of-part", "parts have no parts: " + part, project.name());
            }
        });
        plans.putUnder(county, year, part, parent);
        follow(county, year);
        writing.note(
                actor,
                "put-under",
                year + "/project/" + part,
                project.parent().map(ProjectId::toString).orElse(""),
                parent.map(ProjectId::toString).orElse(""));
    }

    /// Records that a project reached a stage.
    ///
    /// @throws org.luodi.standards.Refusal `projects.unknown-project`
    @Transactional
    public void reachStage(Actor actor, ProjectId project, ProjectStage stage, LocalDate since, String note) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        CountyCode county = actor.county();
        writing.begin(county, since.getYear());
        PlanEntry entry = entry(county, since.getYear(), project);
        if (entry.stage() == stage) {
            return;
        }
        Signature by = writing.sign(actor);
        identities.reach(county, List.of(new StageChange(project, stage, since, note, by.name(), by.at())), by);
        follow(county, since.getYear());
        writing.note(
                actor,
                new AuditEntry(
                        "stage-reached",
                        since.getYear() + "/project/" + project + "/stage",
                        AuditEntry.facts("stage", entry.stage()),
                        AuditEntry.facts("stage", stage, "since", since),
                        note));
    }

    private void follow(CountyCode county, int year) {
        writing.end(county, year);
        periods.ofYear(county, year).stream()
                .filter(period -> !period.closed())
                .findFirst()
                .ifPresent(period -> standings.refresh(county, period.month()));
    }

    private PlanEntry entry(CountyCode county, int year, ProjectId project) {
        return plans.entries(county, year).stream()
                .filter(entry -> entry.project().id().equals(project))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "projects.unknown-project", "not in the list of " + year + ": " + project, project.toString()));
    }

    private PlannedProject inForce(CountyCode county, YearMonth month, ProjectId project) {
        PlannedProject now = entry(county, month.getYear(), project).project();
        for (PlanChange change : plans.changes(county, month.getYear())) {
            if (change.project().equals(project) && !change.from().isAfter(month)) {
                now = MonthReading.with(now, change);
            }
        }
        return now;
    }
}
