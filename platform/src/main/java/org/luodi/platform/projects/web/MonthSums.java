package org.luodi.platform.projects.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.ListPage;
import org.luodi.platform.projects.ledger.ListQuery;
import org.luodi.platform.projects.ledger.ProjectLists;
import org.luodi.platform.projects.metrics.Lamp;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.metrics.Progress;
import org.springframework.stereotype.Component;

/// The sums of a month as the ledger keeps them; nothing is added up when somebody looks.
@Component
class MonthSums {
    private final ProjectLists lists;

    MonthSums(ProjectLists lists) {
        this.lists = lists;
    }

    MonthPage.Sums of(Actor actor, YearMonth month, ListSettings settings) {
        ListPage.Totals totals = page(actor, month, ListQuery.Filter.NONE).all();
        Progress progress = new Progress(
                totals.plan(),
                totals.cumulative(),
                totals.month(),
                settings.curve().at(month.getMonth()));
        Optional<BigDecimal> gap =
                progress.gap(settings).map(points -> points.difference().percent(settings.decimals()));
        return new MonthPage.Sums(totals, progress.schedule().percent(settings.decimals()), gap);
    }

    int withLamp(Actor actor, YearMonth month, Lamp lamp) {
        ListQuery.Filter filter = new ListQuery.Filter("", List.of(), List.of(), List.of(), List.of(lamp), List.of());
        return page(actor, month, filter).filtered().projects();
    }

    private ListPage page(Actor actor, YearMonth month, ListQuery.Filter filter) {
        return lists.page(actor, new ListQuery(month, filter, ListQuery.Sort.POSITION, false, Optional.empty(), 1));
    }
}
