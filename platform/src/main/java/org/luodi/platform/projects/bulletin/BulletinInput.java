package org.luodi.platform.projects.bulletin;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.MonthInput;
import org.luodi.platform.projects.review.Review;

/// All that a bulletin is computed from.
///
/// @param county the county's name as printed
/// @param plan the year's list in force, parents (打包) and their parts
/// @param figures of the projects that are reported on; a project without one counts as not reported
/// @param doubts of the month, open and answered
public record BulletinInput(
        String county,
        YearMonth month,
        List<PlannedProject> plan,
        Map<ProjectId, MonthlyFigure> figures,
        List<Doubt> doubts,
        ListSettings settings) {

    public BulletinInput {
        plan = List.copyOf(plan);
        figures = Map.copyOf(figures);
        doubts = List.copyOf(doubts);
    }

    /// The input that a review leaves: its figures, and the plan with the changes that its answers accepted.
    public static BulletinInput of(String county, MonthInput input, Review review, ListSettings settings) {
        List<PlannedProject> inForce = input.plan().stream()
                .map(project -> changed(project, review.plan()))
                .toList();
        return new BulletinInput(county, input.month(), inForce, review.figures(), review.doubts(), settings);
    }

    private static PlannedProject changed(PlannedProject project, Review.AcceptedPlan accepted) {
        PlannedProject replanned = Optional.ofNullable(accepted.plans().get(project.id()))
                .map(project::withAnnualPlan)
                .orElse(project);
        return Optional.ofNullable(accepted.totals().get(project.id()))
                .map(replanned::withTotalInvestment)
                .orElse(replanned);
    }
}
