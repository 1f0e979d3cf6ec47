package org.luodi.platform.projects.bulletin;

import java.util.Collection;
import java.util.Optional;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.metrics.Points;
import org.luodi.platform.projects.metrics.Progress;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.standards.Money;

/// The sums over some projects, exact 万元.
///
/// @param projects how many; the parts of a parent count, the parent does not
public record Totals(int projects, Money totalInvestment, Progress progress) {

    static Totals of(Collection<ProjectFigures> projects, Rate schedule) {
        Money total = Money.ZERO;
        Progress progress = Progress.none(schedule);
        for (ProjectFigures project : projects) {
            total = total.plus(project.project().totalInvestment());
            progress = progress.plus(project.progress());
        }
        return new Totals(projects.size(), total, progress);
    }

    public Money annualPlan() {
        return progress.annualPlan();
    }

    public Money completed() {
        return progress.completed();
    }

    public Money month() {
        return progress.month();
    }

    public Optional<Rate> rate() {
        return progress.completionRate();
    }

    public Optional<Points> gap(ListSettings settings) {
        return progress.gap(settings);
    }
}
