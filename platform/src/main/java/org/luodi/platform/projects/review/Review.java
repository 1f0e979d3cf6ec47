package org.luodi.platform.projects.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.standards.Money;

/// The outcome of examining a month: its doubts, open and answered, and the figures that follow.
///
/// Nothing faulty enters the figures silently: a project with an open doubt keeps last month's cumulative and its
/// figure
/// says that it is provisional.
///
/// @param doubts in the order of the plan, missing returns last
/// @param figures one for each project that is reported on, by identity
/// @param plan the changes of decided amounts that answers accepted
public record Review(List<Doubt> doubts, Map<ProjectId, MonthlyFigure> figures, AcceptedPlan plan) {

    /// Examines a month; deterministic, without side effects.
    public static Review of(MonthInput input) {
        return new Examination(input).conclude();
    }

    public List<Doubt> open() {
        return doubts.stream().filter(Doubt::open).toList();
    }

    public Optional<Doubt> at(Place place) {
        return doubts.stream().filter(doubt -> doubt.place().equals(place)).findFirst();
    }

    /// Changes of decided amounts that answers accepted in this month, by project.
    public record AcceptedPlan(Map<ProjectId, Money> plans, Map<ProjectId, Money> totals) {
        /// The year's list with the changes in it.
        public List<PlannedProject> appliedTo(List<PlannedProject> plan) {
            return plan.stream()
                    .map(project -> project.withAnnualPlan(plans.getOrDefault(project.id(), project.annualPlan()))
                            .withTotalInvestment(totals.getOrDefault(project.id(), project.totalInvestment())))
                    .toList();
        }

        static AcceptedPlan empty() {
            return new AcceptedPlan(new TreeMap<>(), new TreeMap<>());
        }
    }
}
