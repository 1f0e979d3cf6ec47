package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.bulletin.BulletinFigures;
import org.luodi.platform.projects.bulletin.Figure;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.TracingFigures;
import org.luodi.platform.shell.NotFound;
import org.luodi.platform.shell.PageView;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens figures: a printed one to its formula and terms, a project's own down to cells and people.
@Controller
class LineagePages {
    private static final int MOST_TERMS = 200;

    private final Bulletins bulletins;
    private final TracingFigures tracing;
    private final Panels panels;

    LineagePages(Bulletins bulletins, TracingFigures tracing, Panels panels) {
        this.bulletins = bulletins;
        this.tracing = tracing;
        this.panels = panels;
    }

    /// @param key of a [Figure]
    @GetMapping("/projects/months/{month}/figures/{key}")
    PageView figure(Actor actor, @PathVariable YearMonth month, @PathVariable String key) {
        BulletinFigures figures = bulletins.month(actor, month).figures();
        Figure figure = figures.book().find(key).orElseThrow(() -> new NotFound("figure " + key));
        FigureNames.Name name = FigureNames.of(figures, key);
        Optional<LineagePanel> cells = figure.inputs().stream().anyMatch(Figure.Input.OfCell.class::isInstance)
                ? FigureNames.project(figures, key).map(project -> lineage(actor, month, project.id()))
                : Optional.empty();
        List<FigurePanel.Term> terms = figure.inputs().stream()
                .limit(MOST_TERMS)
                .flatMap(input -> term(figures, input).stream())
                .toList();
        return panels.answer(
                "projects.lineage.title",
                PageView.of(
                        "projects/figure",
                        new FigurePanel(
                                month,
                                figure,
                                name.subject(),
                                name.what(),
                                FigureNames.exact(figure.value()),
                                terms,
                                Math.max(0, figure.inputs().size() - MOST_TERMS),
                                cells,
                                figures.provisional())));
    }

    private static Optional<FigurePanel.Term> term(BulletinFigures figures, Figure.Input input) {
        String month = "/projects/months/" + figures.month();
        return switch (input) {
            case Figure.Input.OfFigure of ->
                figures.book().find(of.key()).map(figure -> {
                    FigureNames.Name name = FigureNames.of(figures, of.key());
                    return new FigurePanel.Term(
                            name.subject(),
                            name.what(),
                            FigureNames.cell(figure.value(), figures.settings().decimals()),
                            month + "/figures/" + of.key());
                });
            case Figure.Input.OfProject of ->
                Optional.of(new FigurePanel.Term(
                        of.name(), "", "", "/projects/" + of.project() + "?month=" + figures.month()));
            // The way down from a cell is shown whole, below the terms.
            case Figure.Input.OfCell ignored -> Optional.empty();
            case Figure.Input.OfDoubt of ->
                Optional.of(new FigurePanel.Term(doubt(figures, of.place()), "", "", month + "/doubts"));
        };
    }

    private static String doubt(BulletinFigures figures, String place) {
        return figures.doubts().stream()
                .filter(doubt -> doubt.place().key().equals(place))
                .map(doubt -> doubt.unit() + " \u00b7 " + doubt.projectName())
                .findFirst()
                .orElse(place);
    }

    @GetMapping("/projects/{project:\\d+}/months/{month}/lineage")
    PageView lineage(Actor actor, @PathVariable long project, @PathVariable YearMonth month) {
        return panels.answer(
                "projects.lineage.title",
                PageView.of("projects/lineage", lineage(actor, month, new ProjectId(project))));
    }

    /// A project that a person may not see does not exist for that person.
    private LineagePanel lineage(Actor actor, YearMonth month, ProjectId project) {
        try {
            return LineagePanel.of(month, tracing.lineage(actor, month, project));
        } catch (Refusal unknown) {
            throw new NotFound("project " + project + ": " + unknown.code());
        }
    }
}
