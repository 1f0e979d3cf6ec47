package org.luodi.platform.projects.web;

import java.util.List;
import org.luodi.platform.projects.review.Rule;

/// Content of the page on which doubts are answered.
///
/// @param matching doubts that the filter leaves, on all pages
/// @param units of which there are doubts
public record DoubtsPage(
        MonthHead head, DoubtFilter filter, List<DoubtCard> cards, int matching, List<String> units, List<Rule> rules) {

    public int pages() {
        return Math.max(1, (matching + DoubtFilter.SIZE - 1) / DoubtFilter.SIZE);
    }

    public boolean mayAnswer() {
        return cards.stream().anyMatch(DoubtCard::answerable);
    }

    /// An answered doubt as it is put in the place of the open one, with the counts renewed.
    ///
    /// @param settled whether the reader goes on to the next doubt
    public record Answered(MonthHead head, DoubtFilter filter, DoubtCard card, boolean settled) {}
}
