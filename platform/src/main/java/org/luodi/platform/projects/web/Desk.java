package org.luodi.platform.projects.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.ledger.UnitState;
import org.luodi.platform.projects.ledger.store.ProjectFigure;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.review.Doubt;

/// What key projects put on the desk of each office.
public sealed interface Desk {

    /// The clerk's: the month that is being worked on.
    ///
    /// @param units those that have not sent first, then those with doubts
    /// @param doubts the first that wait
    /// @param lastClosed the last closed month
    record Clerk(MonthHead head, List<UnitState> units, List<Doubt> doubts, Optional<YearMonth> lastClosed)
            implements Desk {
        public List<String> silent() {
            return units.stream()
                    .filter(unit -> !unit.sent())
                    .map(UnitState::unit)
                    .toList();
        }

        /// Address of a doubt's card.
        public String card(Doubt doubt) {
            return head.path() + "/doubts#" + DoubtCard.id(doubt);
        }

        public int rows(UnitState unit) {
            return unit.files().stream().mapToInt(ReturnFile::rows).sum();
        }

        public Optional<Instant> sentAt(UnitState unit) {
            return MonthPage.sentAt(unit);
        }
    }

    /// The reporter's: the return of one's own unit.
    record Reporter(MonthHead head, List<UnitState> units, List<Doubt> doubts, List<ProjectFigure> figures)
            implements Desk {
        public List<ReturnFile> files() {
            return units.stream().flatMap(unit -> unit.files().stream()).toList();
        }
    }

    /// The county head's: the last closed month, and who is late with the running one.
    ///
    /// @param late units that have not sent
    record Head(MonthHead running, List<String> late, Optional<Closed> closed) implements Desk {}

    /// Figures of a closed month.
    ///
    /// @param red projects far behind
    /// @param amber projects slightly behind
    record Closed(YearMonth month, MonthPage.Sums sums, int red, int amber, YearChart chart) {}
}
