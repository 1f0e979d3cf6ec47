package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.platform.projects.metrics.Lamp;

/// What is asked of the list.
///
/// @param after the `next` of the page before; empty for the first
/// @param size lines a page, 1 to 500
public record ListQuery(
        YearMonth month, Filter filter, Sort sort, boolean descending, Optional<String> after, int size) {

    /// The first page of a month, 50 lines in the order of the year's list.
    public static ListQuery of(YearMonth month) {
        return new ListQuery(month, Filter.NONE, Sort.POSITION, false, Optional.empty(), 50);
    }

    /// What the lines must be; an empty list leaves all.
    ///
    /// @param text part of a name, a code or an owner; empty for any
    public record Filter(
            String text,
            List<String> units,
            List<String> fields,
            List<Nature> natures,
            List<Lamp> lamps,
            List<Standing.DoubtState> doubts) {
        public static final Filter NONE = new Filter("", List.of(), List.of(), List.of(), List.of(), List.of());

        public boolean none() {
            return equals(NONE);
        }
    }

    /// What the lines are sorted by; equal ones by identity.
    public enum Sort {
        /// Place in the year's list.
        POSITION,
        /// 单位, then place in the list.
        UNIT,
        /// 投资完成率; the gap has the same order.
        RATE,
        /// 年度计划投资
        PLAN,
        /// 累计完成投资
        CUMULATIVE
    }
}
