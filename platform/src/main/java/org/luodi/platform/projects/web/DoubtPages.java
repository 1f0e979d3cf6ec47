package org.luodi.platform.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.AnsweringDoubts;
import org.luodi.platform.projects.ledger.MonthReview;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Proposal;
import org.luodi.platform.shell.PageView;
import org.luodi.standards.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows the doubts of a month and takes their answers.
@Controller
@RequestMapping(ImportPages.MONTH + "/doubts")
class DoubtPages {
    private static final String BY_HAND = "BY_HAND";

    private final ReviewingMonths reviewing;
    private final AnsweringDoubts answering;
    private final DoubtCards cards;
    private final MonthHeads heads;

    DoubtPages(ReviewingMonths reviewing, AnsweringDoubts answering, DoubtCards cards, MonthHeads heads) {
        this.reviewing = reviewing;
        this.answering = answering;
        this.cards = cards;
        this.heads = heads;
    }

    @GetMapping
    PageView page(
            Actor actor,
            @PathVariable YearMonth month,
            @RequestParam Optional<String> state,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "1") int page) {
        return page(actor, reviewing.review(actor, month), DoubtFilter.of(state, unit, rule, page), Optional.empty());
    }

    /// @param instead a card to show in the place of the one that the ledger would give
    private PageView page(Actor actor, MonthReview review, DoubtFilter filter, Optional<DoubtCard> instead) {
        List<Doubt> matching = filter.of(review);
        List<Doubt> shown = matching.stream()
                .skip((filter.page() - 1L) * DoubtFilter.SIZE)
                .limit(DoubtFilter.SIZE)
                .toList();
        List<DoubtCard> laidOut = cards.of(actor, review, shown).stream()
                .map(card ->
                        instead.filter(other -> other.id().equals(card.id())).orElse(card))
                .toList();
        return PageView.of(
                "projects/doubts",
                new DoubtsPage(
                        heads.of(
                                actor,
                                review,
                                reviewing.units(actor, review.period().month())),
                        filter,
                        laidOut,
                        matching.size(),
                        review.doubts().stream().map(Doubt::unit).distinct().toList(),
                        DoubtFilter.rules(review.doubts())));
    }

    /// Takes an answer.
    ///
    /// @param place of the doubt, with the fingerprint of what the reader saw there
    /// @param choice a kind of answer, with the row or project where it needs one: `MATCH:17`, `KEEP_ROW:0`; `BY_HAND`
    ///     for the figures of the form
    @PostMapping("/answer")
    View answer(
            Actor actor,
            @PathVariable YearMonth month,
            @RequestParam String place,
            @RequestParam String choice,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        MonthReview review = reviewing.review(actor, month);
        Doubt doubt = doubt(review, place);
        Answer answer = choice(choice, doubt, form).answer(doubt, form, actor);
        if (choice.equals(BY_HAND) && doubt.fingerprint().equals(answer.fingerprint())) {
            DoubtCard card = cards.of(actor, review, List.of(doubt)).getFirst();
            HandForm hand = card.hand().written(form);
            if (hand.faulty()) {
                return refused(actor, review, card.with(hand), request);
            }
            answer = new Choice(Answer.Kind.CORRECT, hand.corrections(), Optional.empty(), Optional.empty())
                    .answer(doubt, form, actor);
        }
        answering.answer(actor, month, answer, form.getOrDefault("requestId", ""));
        return answered(actor, month, place, answer.kind() != Answer.Kind.ASK_UNIT || !doubt.asked(), request);
    }

    @PostMapping("/withdraw")
    View withdraw(
            Actor actor,
            @PathVariable YearMonth month,
            @RequestParam String place,
            @RequestParam String requestId,
            HttpServletRequest request) {
        Doubt doubt = doubt(reviewing.review(actor, month), place);
        answering.withdraw(actor, month, doubt.place(), requestId);
        return answered(actor, month, place, false, request);
    }

    /// What a button stands for, before it becomes an answer.
    private record Choice(
            Answer.Kind kind,
            List<Answer.Correction> corrections,
            Optional<ProjectId> match,
            Optional<Origin> keepRow) {
        static Choice of(Answer.Kind kind) {
            return new Choice(kind, List.of(), Optional.empty(), Optional.empty());
        }

        Answer answer(Doubt doubt, Map<String, String> form, Actor actor) {
            return new Answer(
                    doubt.place(),
                    kind,
                    corrections,
                    match,
                    keepRow,
                    form.getOrDefault("reason", "").strip(),
                    form.getOrDefault("fingerprint", ""),
                    actor.name());
        }
    }

    /// Reads what a button sent; what names no row or project is left to the ledger to refuse.
    private static Choice choice(String text, Doubt doubt, Map<String, String> form) {
        String[] parts = text.split(":", 2);
        String detail = parts.length > 1 ? parts[1] : form.getOrDefault("match", "");
        return switch (parts[0]) {
            case BY_HAND -> Choice.of(Answer.Kind.CORRECT);
            case "CORRECT" -> new Choice(Answer.Kind.CORRECT, proposed(doubt), Optional.empty(), Optional.empty());
            case "MATCH" ->
                new Choice(Answer.Kind.MATCH, List.of(), number(detail).map(ProjectId::new), Optional.empty());
            case "KEEP_ROW" ->
                new Choice(
                        Answer.Kind.KEEP_ROW,
                        List.of(),
                        Optional.empty(),
                        number(detail)
                                .filter(row -> row < doubt.rows().size())
                                .map(row ->
                                        doubt.rows().get(row.intValue()).row().nameOrigin()));
            case "ACCEPT", "CARRY_FORWARD", "IGNORE", "ASK_UNIT" -> Choice.of(Answer.Kind.valueOf(parts[0]));
            default -> throw new Refusal("projects.answer.unknown", "no such answer: " + text, text);
        };
    }

    private static List<Answer.Correction> proposed(Doubt doubt) {
        return doubt.proposals().stream()
                .filter(proposal -> proposal.kind() == Answer.Kind.CORRECT)
                .map(Proposal::corrections)
                .filter(corrections -> !corrections.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /// @throws Refusal when the place is doubted no more, for instance because the unit has sent another file
    private static Doubt doubt(MonthReview review, String place) {
        return review.doubts().stream()
                .filter(doubt -> doubt.place().key().equals(place))
                .findFirst()
                .orElseThrow(() -> new Refusal("projects.answer.no-doubt", "no doubt at " + place, place));
    }

    private View answered(Actor actor, YearMonth month, String place, boolean settled, HttpServletRequest request) {
        MonthReview review = reviewing.review(actor, month);
        DoubtCard card = cards.of(actor, review, List.of(doubt(review, place))).getFirst();
        return Htmx.asks(request)
                ? fragment(actor, review, card, settled)
                : Htmx.seeOther(card.path() + "#" + card.id());
    }

    private View refused(Actor actor, MonthReview review, DoubtCard card, HttpServletRequest request) {
        PageView view = Htmx.asks(request)
                ? fragment(actor, review, card, false)
                : page(actor, review, DoubtFilter.of(Optional.empty(), "", "", 1), Optional.of(card));
        return view.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PageView fragment(Actor actor, MonthReview review, DoubtCard card, boolean settled) {
        return PageView.of(
                "projects/doubt-answered",
                new DoubtsPage.Answered(
                        heads.of(actor, review, reviewing.units(actor, card.month())),
                        DoubtFilter.of(Optional.empty(), "", "", 1),
                        card,
                        settled));
    }
}
