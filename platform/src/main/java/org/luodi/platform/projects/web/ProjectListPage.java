package org.luodi.platform.projects.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luodi.platform.projects.ledger.ListFrame;
import org.luodi.platform.projects.ledger.ListPage;
import org.luodi.platform.projects.ledger.ListQuery;
import org.luodi.platform.projects.ledger.store.Period;

/// Content of the list of projects.
///
/// @param address with its month filled in
/// @param months that hold anything, the latest first; empty when there is no month at all
/// @param columns shown
/// @param due 序时进度 in percent at the end of the month
public record ProjectListPage(
        ListAddress address,
        List<Period> months,
        ListFrame frame,
        Set<ListColumn> columns,
        BigDecimal due,
        List<ProjectLine> lines,
        Sums sums,
        Optional<String> next) {

    /// The totals row: the lines that the filter leaves, and how many there are in all.
    public record Sums(
            int filtered,
            int all,
            String total,
            String plan,
            String month,
            String cumulative,
            String rate,
            double done) {

        static Sums of(ListPage page, int decimals) {
            ListPage.Totals sums = page.filtered();
            return new Sums(
                    sums.projects(),
                    page.all().projects(),
                    Digits.wan(sums.total()),
                    Digits.wan(sums.plan()),
                    Digits.wan(sums.month()),
                    Digits.wan(sums.cumulative()),
                    Digits.percent(sums.rate(), decimals),
                    sums.rate().map(Number::doubleValue).orElse(0.0));
        }
    }

    public YearMonth month() {
        return address.month().orElseThrow();
    }

    public boolean shows(ListColumn column) {
        return columns.contains(column);
    }

    /// The period of the month shown, when it holds anything.
    public Optional<Period> period() {
        return months.stream().filter(one -> one.month().equals(month())).findFirst();
    }

    /// The columns as the address writes them.
    public String columnWords() {
        return ListColumn.write(columns);
    }

    /// The filter in words that people chose from, for paper.
    public String filterWords() {
        ListQuery.Filter filter = address.filter();
        return Stream.of(Stream.of(filter.text()), filter.units().stream(), filter.fields().stream())
                .flatMap(part -> part)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }

    public double tick() {
        return due.doubleValue();
    }

    public String dueText() {
        return Digits.percent(due, frame.measure().decimals());
    }

    /// Number of the first and of the last line on this page.
    public int first() {
        return lines.isEmpty() ? 0 : address.from() + 1;
    }

    public int last() {
        return address.from() + lines.size();
    }
}
