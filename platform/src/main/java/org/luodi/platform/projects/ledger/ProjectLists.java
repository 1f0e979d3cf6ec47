package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.store.Standing;
import org.springframework.stereotype.Service;

/// The list of projects of a month: filtered, sorted, a page at a time, without counting past what is shown.
@Service
public class ProjectLists {

    /// One page; the totals follow the filter.
    public ListPage page(Actor actor, ListQuery query) {
        throw new UnsupportedOperationException("page " + query);
    }

    /// Every line that the filter leaves, in order, for export.
    public void each(Actor actor, ListQuery query, Consumer<Standing> line) {
        throw new UnsupportedOperationException("each " + query);
    }

    /// The values that occur in a month, to choose filters from.
    public Choices choices(Actor actor, YearMonth month) {
        throw new UnsupportedOperationException("choices " + month);
    }

    /// Units and fields of a month's list, in its order.
    public record Choices(List<String> units, List<String> fields) {}
}
