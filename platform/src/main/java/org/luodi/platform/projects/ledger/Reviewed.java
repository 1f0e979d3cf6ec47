package org.luodi.platform.projects.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Restatement;
import org.luodi.platform.projects.ledger.store.YearSettings;
import org.luodi.platform.projects.review.MonthInput;
import org.luodi.platform.projects.review.Review;

/// A month worked out for one revision of its year's book.
///
/// @param entries the list with the amounts in force in this month, changes accepted in it among them
/// @param figures of the projects that are reported on: as closed and restated, or as reviewed while open
record Reviewed(
        long revision,
        Period period,
        MonthInput input,
        Review review,
        List<PlanEntry> entries,
        Map<ProjectId, MonthlyFigure> figures,
        Map<ProjectId, List<Restatement>> restatements,
        YearSettings settings) {

    List<PlannedProject> plan() {
        return entries.stream().map(PlanEntry::project).toList();
    }

    /// What the next month builds upon.
    Map<ProjectId, LastMonth> carried() {
        return carried(figures);
    }

    static Map<ProjectId, LastMonth> carried(Map<ProjectId, MonthlyFigure> figures) {
        Map<ProjectId, LastMonth> last = new TreeMap<>();
        figures.forEach((project, figure) -> last.put(
                project,
                new LastMonth(
                        figure.cumulative(),
                        figure.origins().isEmpty()
                                ? Optional.empty()
                                : Optional.of(figure.origins().getFirst()),
                        figure.started())));
        return last;
    }

    /// A figure with the amounts that its latest restatement gave it.
    static MonthlyFigure restated(MonthlyFigure figure, List<Restatement> restatements) {
        if (restatements.isEmpty()) {
            return figure;
        }
        Restatement.Amounts now = restatements.getLast().after();
        return new MonthlyFigure(
                figure.project(),
                now.month(),
                now.cumulative(),
                figure.origins(),
                figure.basis(),
                figure.started(),
                figure.progress(),
                figure.problems());
    }
}
