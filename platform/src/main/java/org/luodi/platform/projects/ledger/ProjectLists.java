package org.luodi.platform.projects.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.Settings;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.platform.projects.ledger.store.Standings;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.standards.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of projects of a month: filtered, sorted, a page at a time, without counting past what is shown.
@Service
public class ProjectLists {
    private static final int MOST_A_PAGE = 500;
    private static final int DECIMALS = 10;
    private static final int SUMS_KEPT = 500;
    private static final int FRAMES_KEPT = 200;

    private final JdbcClient jdbc;
    private final Periods periods;
    private final Settings settings;
    private final Scope.Scopes scopes;
    private final Map<SumKey, ListPage.Totals> sums = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SumKey, ListPage.Totals> eldest) {
            return size() > SUMS_KEPT;
        }
    });

    private final Map<FrameKey, ListFrame> frames = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FrameKey, ListFrame> eldest) {
            return size() > FRAMES_KEPT;
        }
    });

    ProjectLists(JdbcClient jdbc, Periods periods, Settings settings, Scope.Scopes scopes) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.settings = settings;
        this.scopes = scopes;
    }

    /// What sums are kept for; they hold as long as the standings do.
    private record SumKey(
            CountyCode county, YearMonth month, long revision, Scope scope, RowScope rows, ListQuery.Filter filter) {}

    private record FrameKey(CountyCode county, YearMonth month, long revision, Scope scope, RowScope rows) {}

    /// One page; the totals follow the filter.
    ///
    /// @throws org.luodi.standards.Refusal `projects.list.cursor` for an `after` that no page gave
    public ListPage page(Actor actor, ListQuery query) {
        return page(actor, query, periods.standingRevision(actor.county(), query.month()));
    }

    /// The same for a caller that has the month's period at hand, which then need not be asked for again.
    public ListPage page(Actor actor, ListQuery query, Period period) {
        return page(actor, query, period.standing());
    }

    private ListPage page(Actor actor, ListQuery query, long revision) {
        Scope scope = scopes.reading(actor);
        int size = Math.clamp(query.size(), 1, MOST_A_PAGE);
        ListSelection selection = new ListSelection(actor.county(), scope, query);
        List<Standing> lines = selection
                .params(jdbc.sql(selection.page() + " limit " + (size + 1)))
                .query(Standings::standing)
                .list();
        boolean more = lines.size() > size;
        List<Standing> shown = more ? lines.subList(0, size) : lines;
        ListPage.Totals all = totals(actor.county(), scope, withFilter(query, ListQuery.Filter.NONE), revision);
        ListPage.Totals filtered = query.filter().none() ? all : totals(actor.county(), scope, query, revision);
        return new ListPage(
                shown, filtered, all, more ? Optional.of(selection.cursor(shown.getLast())) : Optional.empty());
    }

    private static ListQuery withFilter(ListQuery query, ListQuery.Filter filter) {
        return new ListQuery(query.month(), filter, query.sort(), query.descending(), Optional.empty(), query.size());
    }

    private ListPage.Totals totals(CountyCode county, Scope scope, ListQuery query, long revision) {
        SumKey key = new SumKey(county, query.month(), revision, scope, RowScope.current(), query.filter());
        ListPage.Totals kept = sums.get(key);
        if (kept != null) {
            return kept;
        }
        ListSelection selection = new ListSelection(county, scope, query);
        ListPage.Totals found = selection
                .params(jdbc.sql(selection.sums()))
                .query(ProjectLists::sum)
                .single();
        sums.put(key, found);
        return found;
    }

    private static ListPage.Totals sum(ResultSet row, int number) throws SQLException {
        Money plan = Money.ofWan(row.getBigDecimal("plan"));
        Money cumulative = Money.ofWan(row.getBigDecimal("cumulative"));
        Optional<BigDecimal> rate = Rate.of(cumulative, plan).map(exact -> exact.percent(DECIMALS));
        return new ListPage.Totals(
                row.getInt("projects"),
                Money.ofWan(row.getBigDecimal("total")),
                plan,
                Money.ofWan(row.getBigDecimal("month_done")),
                cumulative,
                rate);
    }

    /// Every line that the filter leaves, in order, for export.
    @Transactional(readOnly = true)
    public void each(Actor actor, ListQuery query, Consumer<Standing> line) {
        Scope scope = scopes.reading(actor);
        ListSelection selection = new ListSelection(
                actor.county(),
                scope,
                new ListQuery(
                        query.month(),
                        query.filter(),
                        query.sort(),
                        query.descending(),
                        Optional.empty(),
                        MOST_A_PAGE));
        try (Stream<Standing> lines =
                selection
                        .params(jdbc.sql(selection.page()).withFetchSize(MOST_A_PAGE))
                        .query(Standings::standing)
                        .stream()) {
            lines.forEach(line);
        }
    }

    /// What stands around a month's list: the values to choose filters from, and the measure of its year.
    public ListFrame frame(Actor actor, Period period) {
        Scope scope = scopes.reading(actor);
        FrameKey key = new FrameKey(actor.county(), period.month(), period.standing(), scope, RowScope.current());
        ListFrame kept = frames.get(key);
        if (kept != null) {
            return kept;
        }
        ListFrame found = frame(actor, period.month(), scope);
        frames.put(key, found);
        return found;
    }

    /// The same for a month of which nobody knows yet whether it holds anything.
    public ListFrame frame(Actor actor, YearMonth month) {
        Scope scope = scopes.reading(actor);
        return periods.find(actor.county(), month)
                .map(period -> frame(actor, period))
                .orElseGet(() -> frame(actor, month, scope));
    }

    private ListFrame frame(Actor actor, YearMonth month, Scope scope) {
        return new ListFrame(
                distinct(actor, month, scope, "unit"),
                distinct(actor, month, scope, "field"),
                settings.ofYear(actor.county(), month.getYear()).list());
    }

    private List<String> distinct(Actor actor, YearMonth month, Scope scope, String column) {
        ListSelection selection = new ListSelection(actor.county(), scope, ListQuery.of(month));
        return selection
                .params(jdbc.sql("select " + column + " as word from projects.standing where " + selection.where()
                        + " group by " + column + " order by min(position)"))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
