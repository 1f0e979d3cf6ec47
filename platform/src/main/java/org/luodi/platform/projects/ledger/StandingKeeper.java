package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.platform.projects.ledger.store.Standings;
import org.springframework.stereotype.Component;

/// Keeps the standings in step with the data, within the transaction that changed them.
@Component
class StandingKeeper {
    private final Reviews reviews;
    private final Periods periods;
    private final Standings standings;

    StandingKeeper(Reviews reviews, Periods periods, Standings standings) {
        this.reviews = reviews;
        this.periods = periods;
        this.standings = standings;
    }

    /// Works out a month anew, and the later ones of its year that build upon it and are open.
    ///
    /// @return the month as it is now
    Reviewed refresh(CountyCode county, YearMonth month) {
        Reviewed now = reviews.of(county, month);
        refresh(county, month, now);
        return now;
    }

    /// The same for a month that the caller has worked out already.
    void refresh(CountyCode county, YearMonth month, Reviewed now) {
        Optional<Reviewed> before = reviews.latest(county, month);
        reviews.adopt(county, month, now);
        write(county, month, before, now);
        for (Period period : periods.ofYear(county, month.getYear())) {
            if (period.month().isAfter(month) && !period.closed()) {
                rewrite(county, period.month());
            }
        }
    }

    /// Works out one month anew.
    void rewrite(CountyCode county, YearMonth month) {
        Optional<Reviewed> before = reviews.latest(county, month);
        write(county, month, before, reviews.of(county, month));
    }

    private void write(CountyCode county, YearMonth month, Optional<Reviewed> before, Reviewed now) {
        long held = periods.standingRevision(county, month);
        List<Standing> standing = StandingOrder.of(now);
        Optional<Reviewed> base = before.filter(kept -> kept.revision() == held);
        if (base.isPresent()) {
            Set<Standing> unchanged = new HashSet<>(StandingOrder.of(base.get()));
            standings.write(
                    county,
                    month,
                    standing.stream().filter(one -> !unchanged.contains(one)).toList());
        } else {
            standings.write(county, month, standing);
        }
        if (base.filter(kept -> kept.entries().size() == now.entries().size()).isEmpty()) {
            standings.keepOnly(county, month, standing);
        }
        periods.keepStandingRevision(county, month, now.revision());
    }
}
