package org.luodi.platform.projects.bulletin;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.platform.projects.domain.SentRow;
import org.luodi.platform.projects.domain.UnitReturn;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.MonthInput;
import org.luodi.platform.projects.review.Place;
import org.luodi.platform.projects.review.Review;
import org.luodi.standards.Money;

/// A made-up month with every kind of doubt that prints differently: an amount, words, an unknown name, silence, and
/// one
/// that is answered.
final class DoubtfulMonth {
    private static final List<PlannedProject> PLAN = List.of(
            planned(1, "水源地建设项目", "县水利局", "基础设施", 3000),
            planned(2, "中医医院迁建项目", "县卫健局", "民生保障", 1820),
            planned(3, "高标准农田建设项目", "县农业局", "乡村振兴", 900),
            planned(4, "道路硬化项目", "横水镇", "乡村振兴", 700),
            planned(5, "河道治理项目", "县水利局", "基础设施", 1200));

    private DoubtfulMonth() {}

    static BulletinFigures figures() {
        MonthInput month = new MonthInput(
                YearMonth.of(2021, 8),
                PLAN,
                Map.of(
                        new ProjectId(1), last("1000.5"),
                        new ProjectId(2), last("900"),
                        new ProjectId(3), last("300"),
                        new ProjectId(4), last("200"),
                        new ProjectId(5), last("800")),
                List.of(
                        sent(
                                "县水利局",
                                row("县水利局", 4, "水源地建设项目", amount("县水利局", "F4", "900.25")),
                                row("县水利局", 5, "河道治理项目", amount("县水利局", "F5", "790"))),
                        sent(
                                "县卫健局",
                                row(
                                        "县卫健局",
                                        4,
                                        "中医医院迁建项目",
                                        new Sent.Faulty("error-cell", Origin.of("县卫健局.xlsx", "月报", "F4"), "#REF!"))),
                        sent("县农业局", row("县农业局", 4, "高标准农田新建项目", amount("县农业局", "F4", "400")))),
                List.of(new Answer(
                        new Place.OfProject(new ProjectId(5)),
                        Answer.Kind.ACCEPT,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "核减",
                        "",
                        "刘会计")));
        return BulletinFigures.of(BulletinInput.of("绛县", month, Review.of(month), ListSettings.standard()));
    }

    private static PlannedProject planned(long id, String name, String unit, String field, long plan) {
        return new PlannedProject(
                new ProjectId(id),
                name,
                Optional.empty(),
                unit,
                unit,
                field,
                Nature.CONTINUED,
                Money.ofWan(10 * plan),
                Money.ofWan(plan),
                Optional.empty(),
                Origin.of("annual-plan.xlsx", "计划", "H" + id));
    }

    private static LastMonth last(String cumulative) {
        return new LastMonth(Money.ofWan(cumulative), Optional.empty(), Optional.of(true));
    }

    private static Sent amount(String unit, String cell, String wan) {
        return new Sent.Amount(Money.ofWan(wan), Origin.of(unit + ".xlsx", "月报", cell), wan);
    }

    private static SentRow row(String unit, int row, String name, Sent cumulative) {
        return new SentRow(
                row,
                name,
                Optional.empty(),
                Origin.of(unit + ".xlsx", "月报", "B" + row),
                new SentRow.SentFigures(Sent.ABSENT, Sent.ABSENT, Sent.ABSENT, cumulative),
                "",
                "无",
                Optional.of(true));
    }

    private static UnitReturn sent(String unit, SentRow... rows) {
        return new UnitReturn(unit, unit + ".xlsx", List.of(rows), Money.ZERO);
    }
}
