package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Answers;
import org.luodi.platform.projects.ledger.store.GivenAnswer;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.ProjectFigure;
import org.luodi.platform.projects.ledger.store.SentFiles;
import org.luodi.platform.projects.ledger.store.SentRows;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Place;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Service;

/// Opens a figure down to the cells and the people that it came from.
@Service
public class TracingFigures {
    private final Reviews reviews;
    private final SentFiles files;
    private final SentRows rows;
    private final Answers answers;
    private final Plans plans;
    private final Scope.Scopes scopes;
    private final Sight sight;

    TracingFigures(
            Reviews reviews,
            SentFiles files,
            SentRows rows,
            Answers answers,
            Plans plans,
            Scope.Scopes scopes,
            Sight sight) {
        this.reviews = reviews;
        this.files = files;
        this.sight = sight;
        this.rows = rows;
        this.answers = answers;
        this.plans = plans;
        this.scopes = scopes;
    }

    /// @throws org.luodi.standards.Refusal `projects.unknown-project`
    public Lineage lineage(Actor actor, YearMonth month, ProjectId project) {
        Scope scope = scopes.reading(actor);
        CountyCode county = actor.county();
        Predicate<String> shown = sight.of(county, month);
        Reviewed reviewed = reviews.of(county, month);
        ProjectFigure figure = reviewed.entries().stream()
                .filter(entry -> entry.project().id().equals(project))
                .filter(entry -> scope.sees(entry.project().unit())
                        && shown.test(entry.project().unit()))
                .findFirst()
                .flatMap((PlanEntry entry) -> ReviewingMonths.figure(reviewed, entry))
                .orElseThrow(() -> new Refusal(
                        "projects.unknown-project", "no figure of " + project + " in " + month, project.toString()));
        List<GivenAnswer> given = answers.all(county, month);
        List<Doubt> doubts = doubts(reviewed, figure);
        return new Lineage(
                figure,
                Optional.ofNullable(reviewed.input().last().get(project)),
                rows(county, month, figure, given),
                doubts.stream().findFirst(),
                given.stream()
                        .filter(answer -> concerns(answer, figure, doubts))
                        .toList(),
                plans.changes(county, month.getYear()).stream()
                        .filter((PlanChange change) -> change.project().equals(project)
                                && !change.from().isAfter(month))
                        .toList());
    }

    /// The project's own doubt; then that of an unknown row claimed for it; then its silent unit's.
    private static List<Doubt> doubts(Reviewed month, ProjectFigure figure) {
        List<Doubt> found = new ArrayList<>();
        ProjectId project = figure.project().id();
        month.review().at(new Place.OfProject(project)).ifPresent(found::add);
        month.review().doubts().stream()
                .filter(doubt -> doubt.place() instanceof Place.OfUnknown
                        && doubt.answer()
                                .flatMap(answer -> answer.match())
                                .filter(project::equals)
                                .isPresent())
                .forEach(found::add);
        month.review().at(new Place.OfUnit(figure.project().unit())).ifPresent(found::add);
        return found;
    }

    private static boolean concerns(GivenAnswer answer, ProjectFigure figure, List<Doubt> doubts) {
        return answer.place().equals(new Place.OfProject(figure.project().id()))
                || doubts.stream().anyMatch(doubt -> doubt.place().equals(answer.place()));
    }

    /// A row that speaks for a unit may stand in a file that somebody else sent: whoever sees the row is told the file's
    /// name and its sender, and no more of it.
    private List<SentFiles.Head> headsOfAll(CountyCode county, YearMonth month) {
        return RowScope.wholeCounty(county).call(() -> files.heads(county, month));
    }

    private List<Lineage.SourceRow> rows(
            CountyCode county, YearMonth month, ProjectFigure figure, List<GivenAnswer> given) {
        List<String> claimed = given.stream()
                .filter(answer -> answer.answer()
                        .flatMap(one -> one.match())
                        .filter(figure.project().id()::equals)
                        .isPresent())
                .flatMap(answer -> answer.place() instanceof Place.OfUnknown unknown
                        ? Optional.of(unknown.name()).stream()
                        : Optional.<String>empty().stream())
                .toList();
        return rows.about(county, headsOfAll(county, month), figure.project(), claimed).stream()
                .map(found -> new Lineage.SourceRow(
                        found.file(), found.fileName(), found.unit(), found.by(), found.at(), found.row()))
                .toList();
    }
}
