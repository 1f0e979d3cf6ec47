package org.luodi.platform.projects.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.luodi.platform.projects.ledger.MonthReview;
import org.luodi.platform.projects.ledger.Waiting;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Rule;

/// Which doubts the reader looks at; kept in the page's address.
///
/// @param unit empty for all
/// @param rule code of a rule; empty for all
/// @param page counted from 1
public record DoubtFilter(State state, String unit, String rule, int page) {
    /// Doubts a page: more than a month of a county has, so that only the largest lists turn pages.
    static final int SIZE = 50;

    /// What was done about a doubt.
    public enum State {
        /// 全部
        ALL,
        /// 待答复
        OPEN,
        /// 已询问单位
        ASKED,
        /// 已答复
        ANSWERED,
        /// 未报单位 whose day has not passed
        AWAITED;

        boolean fits(Doubt doubt, Waiting waiting) {
            return switch (this) {
                case ALL -> !waiting.awaits(doubt);
                case OPEN -> waiting.asks(doubt) && !doubt.asked();
                case ASKED -> doubt.asked();
                case ANSWERED -> !doubt.open();
                case AWAITED -> waiting.awaits(doubt);
            };
        }

        /// Value in the address.
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DoubtFilter of(Optional<String> state, String unit, String rule, int page) {
        State asked = Arrays.stream(State.values())
                .filter(one -> one.value().equals(state.orElse("")))
                .findFirst()
                .orElse(State.ALL);
        return new DoubtFilter(asked, unit, rule, Math.max(1, page));
    }

    List<Doubt> of(MonthReview review) {
        return review.doubts().stream()
                .filter(doubt -> fits(doubt, review.waiting()))
                .toList();
    }

    private boolean fits(Doubt doubt, Waiting waiting) {
        return state.fits(doubt, waiting)
                && (unit.isEmpty() || unit.equals(doubt.unit()))
                && (rule.isEmpty()
                        || doubt.findings().stream()
                                .anyMatch(finding -> finding.rule().code().equals(rule)));
    }

    /// Query of the same view in another state, from its first page.
    public String with(State other) {
        return query(other, 1);
    }

    public String turned(int other) {
        return query(state, other);
    }

    private String query(State which, int number) {
        return "?state=" + which.value() + "&unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8) + "&rule="
                + URLEncoder.encode(rule, StandardCharsets.UTF_8) + (number > 1 ? "&page=" + number : "");
    }

    public boolean narrowed() {
        return !unit.isEmpty() || !rule.isEmpty();
    }

    /// Rules that occur, in their order.
    static List<Rule> rules(List<Doubt> doubts) {
        return doubts.stream()
                .flatMap(doubt -> doubt.findings().stream())
                .map(finding -> finding.rule())
                .distinct()
                .sorted()
                .toList();
    }
}
