package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.List;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.store.Period;
import org.springframework.stereotype.Service;

/// Shows a month as it stands: doubts and figures, worked out once for each revision of the year's book.
@Service
public class ReviewingMonths {

    /// The month as the person may see it; a unit's reporter sees the doubts and figures of that unit.
    public MonthReview review(Actor actor, YearMonth month) {
        throw new UnsupportedOperationException("review " + month);
    }

    /// The units of the year's list in its order: who has sent, what is doubtful.
    public List<UnitState> units(Actor actor, YearMonth month) {
        throw new UnsupportedOperationException("units " + month);
    }

    /// The months that hold anything, the latest first.
    public List<Period> periods(Actor actor) {
        throw new UnsupportedOperationException("periods");
    }
}
