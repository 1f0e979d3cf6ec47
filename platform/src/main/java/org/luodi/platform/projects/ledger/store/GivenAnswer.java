package org.luodi.platform.projects.ledger.store;

import java.time.Instant;
import java.util.Optional;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Place;

/// An answer as it was given, or the taking back of one.
///
/// @param answer empty when the entry takes back what was answered before at this place
public record GivenAnswer(long id, Place place, Optional<Answer> answer, String reason, String by, Instant at) {
    public boolean withdrawn() {
        return answer.isEmpty();
    }
}
