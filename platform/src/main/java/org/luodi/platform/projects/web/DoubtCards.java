package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.platform.projects.ledger.AnsweringDoubts;
import org.luodi.platform.projects.ledger.MonthReview;
import org.luodi.platform.projects.ledger.ReturnFiles;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.store.GivenAnswer;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.ProjectFigure;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Finding;
import org.luodi.platform.projects.review.Place;
import org.luodi.standards.Money;
import org.springframework.stereotype.Component;

/// Lays doubts out as cards: finds the files of both figures, last month's amounts, and who answered.
@Component
class DoubtCards {
    private final ReviewingMonths reviewing;
    private final ReturnFiles files;
    private final AnsweringDoubts answering;

    DoubtCards(ReviewingMonths reviewing, ReturnFiles files, AnsweringDoubts answering) {
        this.reviewing = reviewing;
        this.files = files;
        this.answering = answering;
    }

    List<DoubtCard> of(Actor actor, MonthReview review, List<Doubt> doubts) {
        Layout layout = new Layout(actor, review);
        return doubts.stream().map(layout::card).toList();
    }

    /// One laying out: what is looked up once for all cards of a page.
    private final class Layout {
        private final Actor actor;
        private final MonthReview review;
        private final YearMonth month;
        private final Map<String, List<ReturnFile>> filesNow;
        private final Map<String, List<ReturnFile>> filesBefore;
        private final Map<Place, GivenAnswer> given = new HashMap<>();
        private final boolean answerable;

        Layout(Actor actor, MonthReview review) {
            this.actor = actor;
            this.review = review;
            this.month = review.period().month();
            this.filesNow = byName(month);
            this.filesBefore = reviewing.periods(actor).stream()
                    .map(Period::month)
                    .filter(earlier -> earlier.isBefore(month))
                    .findFirst()
                    .map(this::byName)
                    .orElse(Map.of());
            answering.history(actor, month).forEach(answer -> given.put(answer.place(), answer));
            this.answerable =
                    actor.may(Permission.ANSWER_DOUBTS) && !review.period().closed();
        }

        private Map<String, List<ReturnFile>> byName(YearMonth of) {
            return files.of(actor, of, false).stream().collect(Collectors.groupingBy(ReturnFile::name));
        }

        DoubtCard card(Doubt doubt) {
            return new DoubtCard(
                    month,
                    doubt,
                    sides(doubt),
                    doubt.place() instanceof Place.OfUnknown ? HandForm.NONE : hand(doubt),
                    doubt.place() instanceof Place.OfUnknown ? candidates(doubt) : List.of(),
                    doubt.answer().flatMap(ignored -> Optional.ofNullable(given.get(doubt.place()))),
                    answerable,
                    review.waiting().awaits(doubt),
                    DoubtCard.freshRequest());
        }

        private List<Side> sides(Doubt doubt) {
            if (doubt.place() instanceof Place.OfUnit) {
                return List.of();
            }
            List<Side> sides = new ArrayList<>();
            if (doubt.rows().size() > 1) {
                doubt.rows().forEach(row -> sides.add(rowSide(row)));
            }
            Finding first = doubt.first();
            if (doubt.rows().size() <= 1 && first.sent() != Sent.ABSENT) {
                sides.add(sentSide(first, doubt.unit()));
            }
            first.against().forEach(held -> sides.add(heldSide(held, doubt)));
            first.expected()
                    .filter(expected -> first.against().stream()
                            .noneMatch(held -> held.money().equals(expected)))
                    .ifPresent(expected -> sides.add(new Side(
                            Side.Kind.EXPECTED,
                            "projects.side.expected",
                            first.field().map(DoubtCards::fieldKey),
                            "",
                            Optional.of(expected),
                            Optional.empty(),
                            Optional.empty())));
            return sides;
        }

        private Side rowSide(Doubt.FiledRow row) {
            Origin origin = row.row().nameOrigin();
            return new Side(
                    Side.Kind.SENT,
                    "projects.side.row",
                    Optional.of(fieldKey(FigureField.CUMULATIVE)),
                    row.row().sent(FigureField.CUMULATIVE).raw(),
                    row.row().sent(FigureField.CUMULATIVE).money(),
                    Optional.of(origin),
                    picture(filesNow, origin, row.unit()));
        }

        private Side sentSide(Finding finding, String unit) {
            Optional<Origin> origin = finding.sent().origin();
            return new Side(
                    Side.Kind.SENT,
                    finding.field().isPresent() ? "projects.side.sent" : "projects.side.sent-name",
                    finding.field().map(DoubtCards::fieldKey),
                    finding.sent().raw(),
                    finding.sent().money(),
                    origin,
                    origin.flatMap(cell -> picture(filesNow, cell, unit)));
        }

        private Side heldSide(Finding.Held held, Doubt doubt) {
            boolean before = held.what().equals("last-cumulative");
            return new Side(
                    Side.Kind.HELD,
                    "projects.side." + held.what(),
                    Optional.empty(),
                    "",
                    Optional.of(held.money()),
                    held.origin(),
                    // The other figure of the same row stands in the picture of the doubted one.
                    before
                            ? held.origin().flatMap(cell -> picture(filesBefore, cell, doubt.unit()))
                            : Optional.empty());
        }

        private Optional<String> picture(Map<String, List<ReturnFile>> byName, Origin origin, String unit) {
            if (origin.typed()) {
                return Optional.empty();
            }
            List<ReturnFile> named = byName.getOrDefault(origin.file(), List.of());
            return named.stream()
                    .filter(file -> file.unit().equals(Optional.of(unit)))
                    .findFirst()
                    .or(() -> named.stream().findFirst())
                    .map(file ->
                            MonthHead.path(file.month()) + "/files/" + file.id() + "/picture?cell=" + origin.cell());
        }

        private HandForm hand(Doubt doubt) {
            List<ProjectFigure> figures = review.figures().stream()
                    .filter(figure -> doubt.project().isPresent()
                            ? figure.project().id().equals(doubt.project().get().id())
                            : figure.project().unit().equals(doubt.unit()) && unreported(figure))
                    .toList();
            return new HandForm(
                    figures.stream().map(figure -> line(figure, doubt)).toList(), List.of(), "");
        }

        /// A project of which no row speaks: its figure was carried, or typed in by an answer, and it is not doubted
        /// by itself.
        private boolean unreported(ProjectFigure figure) {
            return figure.figure().basis() != MonthlyFigure.Basis.SENT
                    && review.at(new Place.OfProject(figure.project().id())).isEmpty();
        }

        private HandForm.Line line(ProjectFigure figure, Doubt doubt) {
            Map<FigureField, String> written = new EnumMap<>(FigureField.class);
            doubt.rows().stream().findFirst().ifPresent(filed -> {
                for (FigureField field : FigureField.values()) {
                    filed.row().sent(field).money().ifPresent(money -> written.put(field, money.plain()));
                }
            });
            doubt.findings().stream()
                    .filter(finding ->
                            finding.field().isPresent() && finding.expected().isPresent())
                    .forEach(finding -> written.put(
                            finding.field().get(), finding.expected().get().plain()));
            return new HandForm.Line(figure.project(), last(figure, doubt), written);
        }

        /// While the doubt waits, the provisional figure is last month's cumulative; afterwards it is the answered one,
        /// less what was done this month.
        private Optional<Money> last(ProjectFigure figure, Doubt doubt) {
            return doubt.findings().stream()
                    .flatMap(finding -> finding.against().stream())
                    .filter(held -> held.what().equals("last-cumulative"))
                    .map(Finding.Held::money)
                    .findFirst()
                    .or(() -> Optional.of(
                            figure.figure().cumulative().minus(figure.figure().month())));
        }

        /// The unit's own projects first, those that nobody has spoken of before the others.
        private List<PlannedProject> candidates(Doubt doubt) {
            List<PlannedProject> own = review.plan().stream()
                    .filter(project -> project.unit().equals(doubt.unit()))
                    .toList();
            List<PlannedProject> all = new ArrayList<>(own);
            doubt.proposals().stream()
                    .filter(proposal -> proposal.kind() == Answer.Kind.MATCH)
                    .flatMap(proposal -> proposal.match().stream())
                    .filter(project -> !all.contains(project))
                    .forEach(all::add);
            return all;
        }
    }

    private static String fieldKey(FigureField field) {
        return "projects.figure." + field.name().toLowerCase(Locale.ROOT);
    }
}
