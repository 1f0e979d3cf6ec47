package org.luodi.platform.projects.web;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.ledger.ListPage;
import org.luodi.platform.projects.ledger.ListQuery;
import org.luodi.platform.projects.ledger.ProjectLists;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.sheets.SheetColumn;
import org.luodi.sheets.SheetColumn.Format;
import org.luodi.sheets.SheetLayout;
import org.luodi.sheets.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Writes the list of projects as a workbook: the lines, order and columns that are seen, with the totals below.
@Component
class ListWorkbook {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ProjectLists lists;
    private final MessageSource messages;

    ListWorkbook(ProjectLists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /// A column with what stands in it, for a line and for the totals.
    private record Shown(
            SheetColumn column,
            Function<Standing, @Nullable Object> cell,
            Function<ListPage.Totals, @Nullable Object> sum) {}

    Exports.Handed of(Actor actor, ListQuery query, Set<ListColumn> columns) {
        List<Shown> shown = shown(columns);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        lists.each(actor, query, line -> rows.add(row(shown, one -> one.cell().apply(line))));
        ListPage.Totals sums = lists.page(actor, first(query)).filtered();
        rows.add(row(shown, one -> one.sum().apply(sums)));
        String title = text(
                "projects.list.file", query.month().getYear(), query.month().getMonthValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter(out)) {
            writer.write(
                    new SheetLayout(
                            query.month().toString(),
                            title,
                            text("projects.unit-line"),
                            shown.stream().map(Shown::column).toList()),
                    rows);
        }
        return new Exports.Handed(title + ".xlsx", Exports.XLSX, out.toByteArray());
    }

    private static ListQuery first(ListQuery query) {
        return new ListQuery(query.month(), query.filter(), query.sort(), query.descending(), Optional.empty(), 1);
    }

    private static List<@Nullable Object> row(List<Shown> shown, Function<Shown, @Nullable Object> cell) {
        List<@Nullable Object> row = new ArrayList<>(shown.size());
        shown.forEach(one -> row.add(cell.apply(one)));
        return row;
    }

    private List<Shown> shown(Set<ListColumn> columns) {
        List<Shown> shown = new ArrayList<>();
        for (ListColumn column : ListColumn.values()) {
            if (columns.contains(column)) {
                shown.add(shown(column));
            }
            if (column == ListColumn.POSITION) {
                shown.add(new Shown(
                        column("projects.column.NAME", Format.TEXT),
                        line -> line.names().name(),
                        sums -> text("projects.list.sum.file", sums.projects())));
            }
            if (column == ListColumn.GAP) {
                shown.add(words(
                        "projects.column.LAMP",
                        line -> text("shell.lamp." + line.progress().lamp())));
            }
        }
        return shown;
    }

    private Shown shown(ListColumn column) {
        String key = "projects.column." + column;
        return switch (column) {
            case POSITION -> new Shown(column(key, Format.INTEGER), Standing::position, sums -> null);
            case CODE -> words(key, line -> line.names().code().orElse(""));
            case UNIT -> words(key, line -> line.names().unit());
            case OWNER -> words(key, line -> line.names().owner());
            case FIELD -> words(key, line -> line.names().field());
            case NATURE -> words(key, line -> text("projects.nature." + line.nature()));
            case STAGE -> words(key, line -> text("projects.stage." + line.stage()));
            case DOUBT -> words(key, line -> text("projects.doubted." + line.doubt()));
            case TOTAL ->
                money(
                        key,
                        line -> line.amounts().total().wan(),
                        sums -> sums.total().wan());
            case PLAN ->
                money(
                        key,
                        line -> line.amounts().plan().wan(),
                        sums -> sums.plan().wan());
            case MONTH ->
                money(
                        key,
                        line -> line.amounts().month().wan(),
                        sums -> sums.month().wan());
            case CUMULATIVE ->
                money(
                        key,
                        line -> line.amounts().cumulative().wan(),
                        sums -> sums.cumulative().wan());
            case RATE ->
                new Shown(
                        column(key, Format.PERCENT),
                        line -> share(line.progress().rate()),
                        sums -> share(sums.rate()));
            case GAP ->
                new Shown(
                        column(key, Format.DECIMAL),
                        line -> line.progress().gap().orElse(null),
                        sums -> null);
        };
    }

    private static @Nullable BigDecimal share(Optional<BigDecimal> percent) {
        return percent.map(value -> value.divide(HUNDRED)).orElse(null);
    }

    private Shown words(String key, Function<Standing, @Nullable Object> cell) {
        return new Shown(column(key, Format.TEXT), cell, sums -> null);
    }

    private Shown money(
            String key, Function<Standing, @Nullable Object> cell, Function<ListPage.Totals, @Nullable Object> sum) {
        return new Shown(column(key, Format.FIGURE), cell, sum);
    }

    private SheetColumn column(String key, Format format) {
        return new SheetColumn(text(key).replace('/', ' '), format);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
