package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.List;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.store.GivenAnswer;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Place;
import org.springframework.stereotype.Service;

/// Answers doubts, and takes answers back until the month is closed.
@Service
public class AnsweringDoubts {

    /// Gives an answer.
    ///
    /// @param answer with the fingerprint of the doubt as it was shown; its `by` is replaced by the actor's name
    /// @param requestId of the form: the same request again has no further effect
    /// @throws org.luodi.standards.Refusal `projects.month-closed`; `projects.answer.outdated` when other figures were
    ///     sent since the doubt was shown; `projects.answer.no-doubt`; `projects.answer.reason-missing` for an accepted
    ///     figure without a reason; `projects.answer.incomplete` for a correction or match that does not say which
    public GivenAnswer answer(Actor actor, YearMonth month, Answer answer, String requestId) {
        throw new UnsupportedOperationException("answer " + month);
    }

    /// Takes back what was answered at a place; the doubt is open again.
    public void withdraw(Actor actor, YearMonth month, Place place, String requestId) {
        throw new UnsupportedOperationException("withdraw " + month);
    }

    /// All that was ever answered in a month, oldest first.
    public List<GivenAnswer> history(Actor actor, YearMonth month) {
        throw new UnsupportedOperationException("history " + month);
    }
}
