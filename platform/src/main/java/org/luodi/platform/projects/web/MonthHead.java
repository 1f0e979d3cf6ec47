package org.luodi.platform.projects.web;

import java.time.YearMonth;
import org.luodi.platform.projects.ledger.Waiting;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.review.Doubt;

/// Where a month stands, in a few counts: the head of each of its pages.
///
/// @param planned whether the year has a list of projects at all
/// @param wholeCounty whether the reader sees all units, or one's own only
public record MonthHead(Period period, boolean planned, Counts counts, Deadline deadline, boolean wholeCounty) {

    /// What has come in and what waits.
    ///
    /// @param units that the year's list names
    /// @param sent units of which a file counts
    /// @param open doubts that nobody has dealt with
    /// @param awaited units that have sent nothing and whose day has not passed: no doubts yet, but they hinder closing
    /// @param asked doubts about which the unit was asked; they still hinder the closing
    /// @param unplaced files whose unit is not known
    public record Counts(
            int units,
            int sent,
            int rows,
            int open,
            int asked,
            int answered,
            int awaited,
            int unplaced,
            int unreadable) {
        public int doubts() {
            return open + asked + answered;
        }

        public int waiting() {
            return open + asked;
        }

        public int silent() {
            return units - sent;
        }

        /// Files with which something must be done before the month can be closed.
        public int stuck() {
            return unplaced + unreadable;
        }
    }

    public YearMonth month() {
        return period.month();
    }

    public boolean closed() {
        return period.closed();
    }

    /// Address of the month's own page.
    public String path() {
        return path(month());
    }

    static String path(YearMonth month) {
        return "/projects/months/" + month;
    }

    /// Whether a doubt is only an awaited return.
    public boolean awaits(Doubt doubt) {
        return new Waiting(deadline.due(), deadline.today()).awaits(doubt);
    }

    public boolean closable() {
        return !closed()
                && planned
                && counts.sent() > 0
                && counts.waiting() == 0
                && counts.awaited() == 0
                && counts.stuck() == 0;
    }

    /// What the clerk does next.
    public NextStep next() {
        if (closed()) {
            return NextStep.BULLETIN;
        }
        if (!planned) {
            return NextStep.PLAN;
        }
        if (counts.sent() == 0 || counts.stuck() > 0) {
            return NextStep.IMPORT;
        }
        if (counts.waiting() > 0) {
            return NextStep.ANSWER;
        }
        return counts.awaited() > 0 ? NextStep.IMPORT : NextStep.CLOSE;
    }

    /// The steps of a month.
    public enum NextStep {
        /// The year's list is missing.
        PLAN,
        /// Files are awaited, or something must be done with one: it waits for its unit, or cannot be read.
        IMPORT,
        /// Doubts wait.
        ANSWER,
        /// Nothing hinders the closing.
        CLOSE,
        /// The month is closed.
        BULLETIN
    }
}
