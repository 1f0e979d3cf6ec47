package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.access.Actor;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.PlanRow;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.PlanImport.Change;
import org.luodi.platform.projects.ledger.PlanImport.Kind;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.Signature;
import org.luodi.platform.projects.ledger.store.Understood;
import org.luodi.standards.Money;
import org.springframework.stereotype.Component;

/// Lays a list that was read over the list that is held.
@Component
class PlanMerging {
    private final Plans plans;
    private final Periods periods;
    private final NewProjects newcomers;
    private final StandingKeeper standings;
    private final Writing writing;

    PlanMerging(Plans plans, Periods periods, NewProjects newcomers, StandingKeeper standings, Writing writing) {
        this.plans = plans;
        this.periods = periods;
        this.newcomers = newcomers;
        this.standings = standings;
        this.writing = writing;
    }

    /// What the merge did.
    ///
    /// @param problems rows that name a project for the second time
    record Merged(List<Change> changes, List<Understood.Problem> problems) {
        static final Merged NOTHING = new Merged(List.of(), List.of());
    }

    /// To be called under the year's lock.
    Merged merge(Actor actor, int year, String file, List<PlanRow> rows) {
        CountyCode county = actor.county();
        Signature by = writing.sign(actor);
        List<PlanEntry> held = plans.entries(county, year);
        PlanMatching.Outcome matched = PlanMatching.match(rows, held);
        Amendment amendment = new Amendment(
                file, firstOpenMonth(county, year), inForce(county, year, held), plans.changes(county, year));
        List<Change> changes = new ArrayList<>();
        List<PlanEntry> rewritten = new ArrayList<>();
        List<PlanMatching.Matched> unknown = new ArrayList<>();
        Set<ProjectId> met = new HashSet<>();
        for (PlanMatching.Matched row : matched.rows()) {
            if (row.held().isEmpty()) {
                unknown.add(row);
                continue;
            }
            PlanEntry entry = row.held().get();
            met.add(entry.project().id());
            PlanEntry amended = amendment.amend(row, entry, changes, by);
            if (!amended.equals(entry)) {
                rewritten.add(amended);
            }
        }
        plans.rewrite(county, year, rewritten);
        amendment.decided().forEach(change -> plans.change(county, change, Optional.empty(), by));
        newcomers.add(county, year, unknown, by).forEach(entry -> changes.add(added(entry.project())));
        held.stream()
                .filter(entry -> !met.contains(entry.project().id()))
                .forEach(entry -> changes.add(leftOut(entry.project())));
        return new Merged(
                changes, matched.repeated().stream().map(PlanMerging::repeated).toList());
    }

    /// Reviews the months that build upon the list.
    void follow(CountyCode county, int year) {
        writing.end(county, year);
        periods.ofYear(county, year).stream()
                .filter(period -> !period.closed())
                .findFirst()
                .ifPresent(period -> standings.refresh(county, period.month()));
    }

    /// The month from which a change can still hold: empty while none of the year is closed, for then the list itself
    /// is amended.
    private Optional<YearMonth> firstOpenMonth(CountyCode county, int year) {
        return periods.ofYear(county, year).stream()
                .filter(Period::closed)
                .reduce((first, second) -> second)
                .map(period -> period.month().plusMonths(1));
    }

    private Map<ProjectId, PlannedProject> inForce(CountyCode county, int year, List<PlanEntry> held) {
        Map<ProjectId, PlannedProject> now = new HashMap<>();
        held.forEach(entry -> now.put(entry.project().id(), entry.project()));
        plans.changes(county, year)
                .forEach(change ->
                        now.computeIfPresent(change.project(), (id, project) -> MonthReading.with(project, change)));
        return now;
    }

    private static Change added(PlannedProject project) {
        return new Change(
                Kind.ADDED,
                project.id(),
                project.name(),
                "",
                "",
                project.annualPlan().plain());
    }

    private static Change leftOut(PlannedProject project) {
        return new Change(
                Kind.LEFT_OUT,
                project.id(),
                project.name(),
                "",
                project.annualPlan().plain(),
                "");
    }

    private static Understood.Problem repeated(PlanRow row) {
        return new Understood.Problem(row.row(), "duplicate", row.origin().cell(), row.name());
    }

    /// One file's amendments of the held list.
    ///
    /// @param from the month from which changed amounts hold, once a month is closed
    /// @param inForce the list with its decided changes
    /// @param decided filled with the changes of amounts
    private record Amendment(
            String file,
            Optional<YearMonth> from,
            Map<ProjectId, PlannedProject> inForce,
            Set<ProjectId> changedBefore,
            List<PlanChange> decided) {

        Amendment(
                String file,
                Optional<YearMonth> from,
                Map<ProjectId, PlannedProject> inForce,
                List<PlanChange> earlier) {
            this(
                    file,
                    from,
                    inForce,
                    new HashSet<>(earlier.stream().map(PlanChange::project).toList()),
                    new ArrayList<>());
        }

        PlanEntry amend(PlanMatching.Matched matched, PlanEntry entry, List<Change> changes, Signature by) {
            PlanRow row = matched.row();
            PlannedProject old = inForce.getOrDefault(entry.project().id(), entry.project());
            ProjectId id = old.id();
            text(changes, old, "name", old.name(), row.name());
            text(
                    changes,
                    old,
                    "code",
                    old.code().orElse(""),
                    row.code().or(old::code).orElse(""));
            text(changes, old, "unit", old.unit(), row.unit());
            text(changes, old, "owner", old.owner(), row.owner());
            text(changes, old, "field", old.field(), row.field());
            text(changes, old, "nature", old.nature().name(), row.nature().name());
            text(
                    changes,
                    old,
                    "total",
                    old.totalInvestment().plain(),
                    row.totalInvestment().plain());
            text(
                    changes,
                    old,
                    "plan",
                    old.annualPlan().plain(),
                    row.annualPlan().plain());
            boolean decides = from.isPresent() || changedBefore.contains(id);
            if (decides) {
                decide(id, PlanChange.Amount.TOTAL, old.totalInvestment(), row.totalInvestment(), by);
                decide(id, PlanChange.Amount.PLAN, old.annualPlan(), row.annualPlan(), by);
            }
            PlannedProject base = entry.project();
            PlannedProject amended = new PlannedProject(
                    id,
                    row.name(),
                    row.code().or(base::code),
                    row.unit(),
                    row.owner(),
                    row.field(),
                    row.nature(),
                    decides ? base.totalInvestment() : row.totalInvestment(),
                    decides ? base.annualPlan() : row.annualPlan(),
                    base.parent(),
                    decides ? base.planOrigin() : row.origin());
            return new PlanEntry(amended, matched.position(), entry.stage());
        }

        private void decide(ProjectId id, PlanChange.Amount amount, Money before, Money after, Signature by) {
            YearMonth first = from.orElseGet(() -> YearMonth.from(by.at().atZone(ZoneOffset.UTC)));
            if (!before.equals(after)) {
                decided.add(new PlanChange(id, first, amount, before, after, file, by.name(), by.at()));
            }
        }

        private static void text(
                List<Change> changes, PlannedProject project, String what, String before, String after) {
            if (!before.equals(after)) {
                changes.add(new Change(Kind.CHANGED, project.id(), project.name(), what, before, after));
            }
        }
    }
}
