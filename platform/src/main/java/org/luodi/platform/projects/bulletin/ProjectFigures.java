package org.luodi.platform.projects.bulletin;

import java.util.Optional;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.metrics.LampVerdict;
import org.luodi.platform.projects.metrics.Progress;

/// One project of the list with its month.
///
/// @param figure the month's figure; empty when nothing at all is held
/// @param reported whether its unit reported on it this month
public record ProjectFigures(
        PlannedProject project, Optional<MonthlyFigure> figure, Progress progress, LampVerdict lamp, boolean reported) {

    public ProjectId id() {
        return project.id();
    }

    /// What begins the keys of its figures.
    public String key() {
        return "project." + project.id();
    }

    /// Whether work has begun this year. The unit's own word goes first; of a 续建 project that reported money nobody
    /// needs to ask, while money alone does not start a new one (surveys and land are paid before).
    public Optional<Boolean> started() {
        Optional<Boolean> said = figure.flatMap(MonthlyFigure::started);
        boolean goesOn =
                project.nature() == Nature.CONTINUED && !progress.completed().isZero();
        return said.isEmpty() && goesOn ? Optional.of(true) : said;
    }

    public boolean building() {
        return started().orElse(false);
    }

    /// The figure waits for the answer to a doubt.
    public boolean provisional() {
        return figure.map(MonthlyFigure::provisional).orElse(true);
    }

    public String problems() {
        return figure.map(MonthlyFigure::problems).orElse("");
    }

    public String stateOfWorks() {
        return figure.map(MonthlyFigure::progress).orElse("");
    }
}
