package org.luodi.platform.projects.ledger;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.ProjectFigure;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Place;

/// A month as it stands.
///
/// @param revision of the year's book that this was worked out for: equal revisions, equal reviews
/// @param doubts in the order of the plan, answered ones included
/// @param figures one for each project that is reported on, in the order of the plan; a figure under an open doubt is
///     provisional
/// @param plan the year's list in force, parents (打包) among it
/// @param settings how the year's list is measured
/// @param waiting which of the doubts wait for an answer today
public record MonthReview(
        Period period,
        long revision,
        List<Doubt> doubts,
        List<ProjectFigure> figures,
        List<PlannedProject> plan,
        ListSettings settings,
        Waiting waiting) {
    public MonthReview {
        plan = List.copyOf(plan);
        doubts = List.copyOf(doubts);
        figures = List.copyOf(figures);
    }

    /// The doubts that wait for an answer today.
    public List<Doubt> open() {
        return doubts.stream().filter(waiting::asks).toList();
    }

    public Optional<Doubt> at(Place place) {
        return doubts.stream().filter(doubt -> doubt.place().equals(place)).findFirst();
    }

    public Optional<ProjectFigure> figure(ProjectId project) {
        return figures.stream()
                .filter(figure -> figure.project().id().equals(project))
                .findFirst();
    }
}
