package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Identities;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.StageChange;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.platform.projects.ledger.store.Standings;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Service;

/// All that is held of one project.
@Service
public class ProjectRecords {
    private final Plans plans;
    private final Identities identities;
    private final Standings standings;
    private final Periods periods;
    private final Scope.Scopes scopes;

    ProjectRecords(Plans plans, Identities identities, Standings standings, Periods periods, Scope.Scopes scopes) {
        this.plans = plans;
        this.identities = identities;
        this.standings = standings;
        this.periods = periods;
        this.scopes = scopes;
    }

    /// @throws org.luodi.standards.Refusal `projects.unknown-project`, also for another unit's project
    public ProjectRecord of(Actor actor, int year, ProjectId project) {
        Scope scope = scopes.reading(actor);
        CountyCode county = actor.county();
        List<PlanEntry> list = plans.entries(county, year);
        PlanEntry entry = list.stream()
                .filter(one -> one.project().id().equals(project))
                .filter(one -> scope.sees(one.project().unit()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "projects.unknown-project", "not in the list of " + year + ": " + project, project.toString()));
        List<PlanChange> changes = plans.changes(county, year).stream()
                .filter(change -> change.project().equals(project))
                .toList();
        PlannedProject now = entry.project();
        for (PlanChange change : changes) {
            now = MonthReading.with(now, change);
        }
        return new ProjectRecord(
                now,
                months(county, year, project),
                identities.stages(county, project),
                changes,
                list.stream()
                        .map(PlanEntry::project)
                        .filter(part -> part.parent().equals(Optional.of(project)))
                        .toList());
    }

    private List<MonthStanding> months(CountyCode county, int year, ProjectId project) {
        Map<YearMonth, Period> known = new HashMap<>();
        periods.ofYear(county, year).forEach(period -> known.put(period.month(), period));
        return standings.ofProject(county, year, project).stream()
                .map(one -> new MonthStanding(
                        one.month(),
                        Optional.ofNullable(known.get(one.month()))
                                .map(Period::closed)
                                .orElse(false),
                        one.standing()))
                .toList();
    }

    /// One project in one year.
    ///
    /// @param project as in the year's list with the amounts now in force
    /// @param months where it stood in each month of the year, oldest first
    /// @param parts of a 打包 project
    public record ProjectRecord(
            PlannedProject project,
            List<MonthStanding> months,
            List<StageChange> stages,
            List<PlanChange> changes,
            List<PlannedProject> parts) {}

    /// Where a project stood at the end of a month.
    public record MonthStanding(YearMonth month, boolean closed, Standing standing) {}
}
