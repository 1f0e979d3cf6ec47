package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Permission;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.store.Answers;
import org.luodi.platform.projects.ledger.store.GivenAnswer;
import org.luodi.platform.projects.ledger.store.Signature;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Place;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers doubts, and takes answers back until the month is closed.
@Service
public class AnsweringDoubts {
    private final Answers answers;
    private final Reviews reviews;
    private final StandingKeeper standings;
    private final Writing writing;
    private final Scope.Scopes scopes;

    AnsweringDoubts(Answers answers, Reviews reviews, StandingKeeper standings, Writing writing, Scope.Scopes scopes) {
        this.answers = answers;
        this.reviews = reviews;
        this.standings = standings;
        this.writing = writing;
        this.scopes = scopes;
    }

    /// Gives an answer.
    ///
    /// @param answer with the fingerprint of the doubt as it was shown; its `by` is replaced by the actor's name
    /// @param requestId of the form: the same request again has no further effect
    /// @throws org.luodi.standards.Refusal `projects.month-closed`; `projects.answer.outdated` when other figures were
    ///     sent since the doubt was shown; `projects.answer.no-doubt`; `projects.answer.reason-missing` for an accepted
    ///     figure without a reason; `projects.answer.incomplete` for a correction or match that does not say which
    @Transactional
    public GivenAnswer answer(Actor actor, YearMonth month, Answer answer, String requestId) {
        actor.require(Permission.ANSWER_DOUBTS);
        CountyCode county = actor.county();
        writing.begin(county, month.getYear());
        Optional<GivenAnswer> before = answers.byRequest(county, requestId);
        if (before.isPresent()) {
            return before.get();
        }
        writing.beginOpen(county, month);
        Reviewed now = reviews.of(county, month);
        Doubt doubt = now.review()
                .at(answer.place())
                .orElseThrow(() -> new Refusal(
                        "projects.answer.no-doubt",
                        "nothing is doubted at " + answer.place().key(),
                        answer.place().key()));
        AnswerRules.require(answer, doubt, now);
        Signature by = writing.sign(actor);
        long id = answers.add(county, month, answer, requestId, by);
        finish(county, month);
        writing.note(
                actor,
                new AuditEntry(
                        "doubt-answered",
                        subject(month, answer.place()),
                        doubt.answer().map(AnsweringDoubts::print).orElse(""),
                        print(answer),
                        answer.reason()));
        return new GivenAnswer(
                id, answer.place(), Optional.of(signed(answer, by)), answer.reason(), by.name(), by.at());
    }

    /// Takes back what was answered at a place; the doubt is open again.
    @Transactional
    public void withdraw(Actor actor, YearMonth month, Place place, String requestId) {
        actor.require(Permission.ANSWER_DOUBTS);
        CountyCode county = actor.county();
        writing.begin(county, month.getYear());
        if (answers.byRequest(county, requestId).isPresent()) {
            return;
        }
        writing.beginOpen(county, month);
        Optional<Answer> held = answers.inForce(county, month).stream()
                .filter(answer -> answer.place().equals(place))
                .findFirst();
        if (held.isEmpty()) {
            return;
        }
        answers.withdraw(county, month, place, requestId, writing.sign(actor));
        finish(county, month);
        writing.note(actor, "answer-withdrawn", subject(month, place), print(held.get()), "");
    }

    /// All that was ever answered in a month, oldest first.
    public List<GivenAnswer> history(Actor actor, YearMonth month) {
        Scope scope = scopes.reading(actor);
        // The database shows a reporter no other unit's answers; what it shows is looked at again.
        List<GivenAnswer> all = answers.all(actor.county(), month);
        if (scope.wholeCounty()) {
            return all;
        }
        Reviewed now = reviews.of(actor.county(), month);
        return all.stream()
                .filter(given -> scope.sees(unit(given.place(), now)))
                .toList();
    }

    private static String unit(Place place, Reviewed month) {
        return switch (place) {
            case Place.OfUnit of -> of.unit();
            case Place.OfUnknown of -> of.unit();
            case Place.OfProject of ->
                month.plan().stream()
                        .filter(project -> project.id().equals(of.project()))
                        .map(project -> project.unit())
                        .findFirst()
                        .orElse("");
        };
    }

    private void finish(CountyCode county, YearMonth month) {
        writing.end(county, month);
        standings.refresh(county, month);
    }

    private static String subject(YearMonth month, Place place) {
        return month + "/doubt/" + place.key();
    }

    /// The answer for the audit trail, one value a line; its reason stands beside it.
    private static String print(Answer answer) {
        List<Object> facts = new ArrayList<>(List.of("answer", answer.kind()));
        boolean one = answer.corrections().stream()
                        .map(Answer.Correction::project)
                        .distinct()
                        .count()
                <= 1;
        answer.corrections()
                .forEach(correction -> facts.addAll(List.of(
                        one ? correction.field() : correction.field() + "-" + correction.project(),
                        correction.money().plain())));
        answer.match().ifPresent(project -> facts.addAll(List.of("match", project)));
        answer.keepRow().ifPresent(row -> facts.addAll(List.of("row", row.file() + " " + row.cell())));
        return AuditEntry.facts(facts.toArray());
    }

    private static Answer signed(Answer answer, Signature by) {
        return new Answer(
                answer.place(),
                answer.kind(),
                answer.corrections(),
                answer.match(),
                answer.keepRow(),
                answer.reason(),
                answer.fingerprint(),
                by.name());
    }
}
