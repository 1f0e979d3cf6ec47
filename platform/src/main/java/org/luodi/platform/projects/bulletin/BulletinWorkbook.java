package org.luodi.platform.projects.bulletin;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.metrics.LampWording;
import org.luodi.platform.projects.metrics.Progress;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Rule;
import org.luodi.sheets.SheetColumn;
import org.luodi.sheets.SheetColumn.Format;
import org.luodi.sheets.SheetLayout;
import org.luodi.sheets.SheetWriter;

/// The whole month as a workbook: all projects, by field, by unit, doubts, and the cells that the figures came from.
///
/// Amounts are numbers in 万元, rates numbers that are shown in percent, gaps numbers in 百分点 (negative when behind).
public final class BulletinWorkbook {
    private final BulletinFigures figures;

    private BulletinWorkbook(BulletinFigures figures) {
        this.figures = figures;
    }

    /// Writes the `.xlsx` to `out`, which stays open.
    public static void write(BulletinFigures figures, OutputStream out) {
        BulletinWorkbook month = new BulletinWorkbook(figures);
        try (SheetWriter writer = new SheetWriter(out)) {
            month.projects(writer);
            month.groups(writer, "fields", figures.fields());
            month.groups(writer, "units", figures.units());
            month.doubts(writer);
            month.origins(writer);
        }
    }

    private SheetLayout layout(String sheet, Stream<SheetColumn> columns) {
        String name = BulletinWords.of("sheet." + sheet);
        String title = BulletinWords.of(
                "sheet.title",
                figures.county(),
                Integer.toString(figures.month().getYear()),
                BulletinWords.period(figures.month()),
                name);
        String provisional = figures.provisional()
                ? BulletinWords.of(
                        "provisional", Integer.toString(figures.openDoubts().size()))
                : "";
        return new SheetLayout(name, title, provisional + BulletinWords.of("unit.line"), columns.toList());
    }

    private static SheetColumn text(String column) {
        return new SheetColumn(BulletinWords.of("column." + column), Format.TEXT);
    }

    private static SheetColumn column(String column, Format format) {
        return new SheetColumn(BulletinWords.of("column." + column), format);
    }

    private static Stream<SheetColumn> numberColumns() {
        return Stream.of(
                column("total", Format.FIGURE),
                column("plan", Format.FIGURE),
                column("month", Format.FIGURE),
                column("completed", Format.FIGURE),
                column("share", Format.PERCENT),
                column("gap", Format.DECIMAL));
    }

    /// What an office prints: one page wide, so it leaves the way back to the cells to [#origins].
    private void projects(SheetWriter writer) {
        Stream<SheetColumn> before = Stream.of(
                column("number", Format.INTEGER), text("project"), text("unit"), text("field"), text("nature"));
        Stream<SheetColumn> columns = Stream.of(before, numberColumns(), Stream.of(text("lamp"), text("problems")))
                .flatMap(part -> part);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ProjectFigures line : figures.projects()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(rows.size() + 1);
            row.add(line.project().name());
            row.add(line.project().unit());
            row.add(line.project().field());
            row.add(BulletinWords.of("nature." + line.project().nature().name()));
            numbers(row, Totals.of(List.of(line), figures.schedule()));
            row.add(LampWording.name(line.lamp().lamp()));
            row.add(line.problems());
            rows.add(row);
        }
        List<@Nullable Object> sum = sumRow(5);
        numbers(sum, figures.overall());
        rows.add(sum);
        writer.write(layout("projects", columns), rows);
    }

    private void origins(SheetWriter writer) {
        Stream<SheetColumn> columns = Stream.of(
                column("number", Format.INTEGER),
                text("project"),
                text("code"),
                text("owner"),
                text("started"),
                text("works"),
                text("reason"),
                text("basis"),
                text("file"),
                text("sheet"),
                text("cell"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ProjectFigures line : figures.projects()) {
            rows.add(origin(rows.size() + 1, line));
        }
        writer.write(layout("origins", columns), rows);
    }

    private List<@Nullable Object> origin(int number, ProjectFigures line) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(number);
        row.add(line.project().name());
        row.add(line.project().code().orElse(""));
        row.add(line.project().owner());
        row.add(BulletinWords.of(
                "started." + line.started().map(started -> started.toString()).orElse("unknown")));
        row.add(line.stateOfWorks());
        row.add(LampWording.reason(line.lamp(), figures.settings().decimals()));
        row.add(BulletinWords.of(
                "basis." + line.figure().map(figure -> figure.basis().name()).orElse("NONE")));
        Optional<Origin> origin = line.figure().map(MonthlyFigure::origins).stream()
                .flatMap(List::stream)
                .findFirst();
        row.add(origin.map(Origin::file).orElse(""));
        row.add(origin.map(Origin::sheet).orElse(""));
        row.add(origin.map(Origin::cell).orElse(""));
        return row;
    }

    private void numbers(List<@Nullable Object> row, Totals totals) {
        Progress progress = totals.progress();
        row.add(totals.totalInvestment().wan());
        row.add(progress.annualPlan().wan());
        row.add(progress.month().wan());
        row.add(progress.completed().wan());
        row.add(progress.completionRate().map(BulletinWorkbook::share).orElse(null));
        row.add(progress.gap(figures.settings())
                .map(gap -> gap.difference().exchangedPercent())
                .orElse(null));
    }

    /// The row of sums up to its first amount.
    private static List<@Nullable Object> sumRow(int cells) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(BulletinWords.of("total"));
        while (row.size() < cells) {
            row.add(null);
        }
        return row;
    }

    private static BigDecimal share(Rate rate) {
        return rate.exchangedPercent().movePointLeft(2);
    }

    private void groups(SheetWriter writer, String sheet, List<GroupFigures> groups) {
        boolean ranked = sheet.equals("units");
        Stream<SheetColumn> before = Stream.of(
                column(ranked ? "rank" : "number", Format.INTEGER),
                text(ranked ? "unit" : "field"),
                column("count", Format.INTEGER));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (GroupFigures group : groups) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(ranked ? (group.rank().isPresent() ? group.rank().getAsInt() : null) : (Object) (rows.size() + 1));
            row.add(group.name());
            row.add(group.totals().projects());
            numbers(row, group.totals());
            rows.add(row);
        }
        List<@Nullable Object> sum = sumRow(3);
        sum.set(2, figures.overall().projects());
        numbers(sum, figures.overall());
        rows.add(sum);
        writer.write(layout(sheet, Stream.concat(before, numberColumns())), rows);
    }

    private void doubts(SheetWriter writer) {
        Stream<SheetColumn> columns = Stream.of(
                column("number", Format.INTEGER),
                text("rule"),
                text("unit"),
                text("project"),
                text("file"),
                text("sheet"),
                text("cell"),
                column("sent", Format.FIGURE),
                column("expected", Format.FIGURE),
                text("state"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Doubt doubt : figures.doubts()) {
            rows.add(row(rows.size() + 1, DoubtLine.of(doubt)));
        }
        writer.write(layout("doubts", columns), rows);
    }

    private static List<@Nullable Object> row(int number, DoubtLine line) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(number);
        row.add(String.join(
                BulletinWords.of("between"),
                line.rules().stream().map(BulletinWorkbook::name).toList()));
        row.add(line.unit());
        row.add(line.project());
        row.add(line.file());
        row.add(line.sheet());
        row.add(line.cell());
        row.add(said(line.sent()));
        row.add(said(line.expected()));
        row.add(BulletinWords.of("state." + line.state().name()));
        return row;
    }

    private static Object said(DoubtLine.Said said) {
        return said.money().<Object>map(money -> money.wan()).orElse(said.text());
    }

    private static String name(Rule rule) {
        return BulletinWords.of("rule." + rule.code());
    }
}
