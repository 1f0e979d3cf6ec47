package org.luodi.platform.projects.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luodi.platform.projects.bulletin.Figure.Input;
import org.luodi.platform.projects.bulletin.Figure.Operation;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.MonthlyFigure.Basis;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.metrics.GapMethod;
import org.luodi.platform.projects.metrics.Lamp;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.metrics.ScheduleCurve;
import org.luodi.platform.projects.metrics.StartRateBase;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.MonthInput;
import org.luodi.platform.projects.review.Place;
import org.luodi.platform.projects.review.Review;
import org.luodi.standards.Money;

class BulletinFiguresTest {
    private final BulletinFigures figures = BulletinFigures.of(Jiangxian.input());

    @Test
    void theCountysPublishedFigures() {
        assertThat(text("count")).isEqualTo("55");
        assertThat(text("total")).isEqualTo("106.11亿元");
        assertThat(text("plan")).isEqualTo("29.05亿元");
        assertThat(text("completed")).isEqualTo("10.54亿元");
        assertThat(text("rate")).isEqualTo("36.28%");
        assertThat(text("schedule")).isEqualTo("75.00%");
        assertThat(text("gap")).isEqualTo("-38.72个百分点");
        assertThat(text("month")).isEqualTo("1.20亿元");
        assertThat(figures.overall().month()).isEqualTo(Money.ofWan(105_400 - 93_394));
        assertThat(figures.provisional()).isFalse();
    }

    private String text(String key) {
        return figures.book().figure(key).text();
    }

    @Test
    void groupsAddUpToTheWhole() {
        for (List<GroupFigures> groups : List.of(figures.fields(), figures.units())) {
            Money completed =
                    groups.stream().map(group -> group.totals().completed()).reduce(Money.ZERO, Money::plus);
            int projects =
                    groups.stream().mapToInt(group -> group.totals().projects()).sum();
            assertThat(completed).isEqualTo(Money.ofWan(105_400));
            assertThat(projects).isEqualTo(55);
        }
        assertThat(figures.fields())
                .extracting(GroupFigures::name)
                .containsExactly("基础设施", "民生保障", "产业发展", "乡村振兴", "全域旅游");
        assertThat(figures.units()).hasSize(18);
    }

    @Test
    void unitsStandByTheirRates() {
        for (int i = 1; i < figures.units().size(); i++) {
            assertThat(figures.units().get(i).totals().rate().orElseThrow())
                    .isLessThanOrEqualTo(
                            figures.units().get(i - 1).totals().rate().orElseThrow());
        }
        assertThat(figures.units().getFirst().rank()).hasValue(1);
        assertThat(text("unit.18.rank")).isEqualTo("18");
    }

    @Test
    void startsAsTheUnitsSaid() {
        assertThat(text("plannedNew")).isEqualTo("35");
        assertThat(text("started")).isEqualTo("21");
        assertThat(text("notStarted")).isEqualTo("14");
        assertThat(text("startRate")).isEqualTo("60.00%");
        assertThat(text("resumeRate")).isEqualTo("100.00%");
        assertThat(text("building")).isEqualTo("41");
        assertThat(text("active")).isEqualTo("41");
        assertThat(figures.notStarted())
                .hasSize(14)
                .allSatisfy(line -> assertThat(line.lamp().lamp()).isEqualTo(Lamp.NOT_STARTED));
    }

    @Test
    void behindAreTheOthersBelowTheScheduleWorstFirst() {
        assertThat(figures.behind()).doesNotContainAnyElementsOf(figures.notStarted());
        for (int i = 1; i < figures.behind().size(); i++) {
            assertThat(figures.behind().get(i).progress().gap().orElseThrow())
                    .isGreaterThanOrEqualTo(
                            figures.behind().get(i - 1).progress().gap().orElseThrow());
        }
        int onSchedule = Integer.parseInt(text("onSchedule"));
        assertThat(onSchedule + figures.behind().size()).isEqualTo(41);
        assertThat(figures.behind().getFirst().project().name()).isEqualTo("绛县制剂车间建设项目");
        assertThat(figures.behind()).hasSize(30);
    }

    @Test
    void everyFigureLeadsDownToCells() {
        for (Figure figure : figures.book().figures().values()) {
            for (Input input : figure.inputs()) {
                if (input instanceof Input.OfFigure of) {
                    assertThat(figures.book().find(of.key())).as(figure.key()).isPresent();
                }
                if (input instanceof Input.OfCell of) {
                    assertThat(of.origins()).as(figure.key()).isNotEmpty();
                }
            }
            boolean grounded = !figure.inputs().isEmpty() || figure.value().equals(new Figure.Value.Count(0));
            assertThat(grounded || figure.key().equals("schedule"))
                    .as(figure.key())
                    .isTrue();
        }
    }

    @Test
    void theGapOpensStepByStep() {
        Figure gap = figures.book().figure("gap");
        assertThat(gap.formula().operation()).isEqualTo(Operation.DIFFERENCE);
        assertThat(gap.formula().expression()).isEqualTo("36.2822719449 − 75");
        assertThat(gap.inputs()).containsExactly(new Input.OfFigure("rate"), new Input.OfFigure("schedule"));
        assertThat(figures.book().figure("rate").formula().expression()).isEqualTo("105400 ÷ 290500");
        assertThat(figures.book().figure("schedule").formula().expression()).isEqualTo("9 ÷ 12");
        assertThat(figures.book().figure("completed").inputs())
                .hasSize(55)
                .contains(new Input.OfFigure("project.3.completed"));
        assertThat(figures.book().figure("project.3.completed").inputs())
                .containsExactly(new Input.OfCell(
                        new ProjectId(3),
                        "绛县第二水源地建设项目",
                        Money.ofWan(55),
                        Optional.of(Basis.SENT),
                        List.of(Origin.of("县水利局.xlsx", "月报", "F3"))));
        assertThat(figures.book().figure("project.3.plan").inputs())
                .containsExactly(new Input.OfCell(
                        new ProjectId(3),
                        "绛县第二水源地建设项目",
                        Money.ofWan(3797),
                        Optional.empty(),
                        List.of(Origin.of("annual-plan.xlsx", "Sheet1", "H6"))));
    }

    @Test
    void settingsChangeWhatIsPrinted() {
        ListSettings settings = ListSettings.standard()
                .withDecimals(1)
                .withGapMethod(GapMethod.DISPLAYED)
                .withStartBase(StartRateBase.STARTED_AND_RESUMED)
                .withCurve(ScheduleCurve.parse("10,20,30,40,50,60,70,80,90,100,100,100"));
        BulletinFigures other = BulletinFigures.of(new BulletinInput(
                "绛县", Jiangxian.SEPTEMBER, Jiangxian.plan(), Jiangxian.figures(), List.of(), settings));
        assertThat(other.book().figure("rate").text()).isEqualTo("36.3%");
        assertThat(other.book().figure("gap").text()).isEqualTo("-53.7个百分点");
        assertThat(other.book().figure("gap").formula().expression()).isEqualTo("36.3 − 90.0");
        assertThat(other.book().figure("startRate").text()).isEqualTo("74.5%");
        assertThat(other.book().figure("startRate").formula().expression()).isEqualTo("41 ÷ 55");
    }

    @Test
    void aParentIsNeverCountedBesideItsParts() {
        PlannedProject parent = planned(1, Optional.empty(), 300, 100);
        PlannedProject one = planned(2, Optional.of(parent.id()), 100, 40);
        PlannedProject other = planned(3, Optional.of(parent.id()), 200, 60);
        BulletinFigures parts = BulletinFigures.of(new BulletinInput(
                "绛县", Jiangxian.SEPTEMBER, List.of(parent, one, other), Map.of(), List.of(), ListSettings.standard()));
        assertThat(parts.overall().totalInvestment()).isEqualTo(Money.ofWan(300));
        assertThat(parts.overall().annualPlan()).isEqualTo(Money.ofWan(100));
        assertThat(parts.overall().projects()).isEqualTo(2);
        assertThat(parts.book().figure("parents").text()).isEqualTo("1");
        assertThat(parts.book().figure("parts").text()).isEqualTo("2");
    }

    private static PlannedProject planned(long id, Optional<ProjectId> parent, long total, long plan) {
        return new PlannedProject(
                new ProjectId(id),
                "项目" + id,
                Optional.empty(),
                "县水利局",
                "县水利局",
                "基础设施",
                Nature.NEW,
                Money.ofWan(total),
                Money.ofWan(plan),
                parent,
                Origin.of("plan.xlsx", "1", "A" + id));
    }

    /// Most units' tables have no column for starts; silence is neither a start nor a delay.
    @Test
    void whatNobodySaidOfStartsIsNotGuessed() {
        Map<ProjectId, MonthlyFigure> sent = Jiangxian.figures();
        sent.computeIfPresent(
                new ProjectId(2),
                (id, old) -> new MonthlyFigure(
                        id, old.month(), old.cumulative(), old.origins(), old.basis(), Optional.empty(), "", ""));
        BulletinFigures unsure = BulletinFigures.of(Jiangxian.input(sent, List.of()));
        assertThat(unsure.startUnknown()).extracting(ProjectFigures::id).containsExactly(new ProjectId(2));
        assertThat(unsure.notStarted()).hasSize(14);
        assertThat(unsure.book().figure("started").text()).isEqualTo("20");
        assertThat(BulletinTemplate.standard().render(unsure).plain()).contains("已开工20个；未开工14个；未报开工情况1个，开工率暂不计算。");
    }

    @Test
    void aListWithoutAPlanHasNoRate() {
        BulletinFigures empty = BulletinFigures.of(new BulletinInput(
                "绛县", YearMonth.of(2021, 1), List.of(), Map.of(), List.of(), ListSettings.standard()));
        assertThat(empty.book().figure("rate").text()).isEqualTo("—");
        assertThat(empty.book().figure("gap").text()).isEqualTo("—");
        assertThat(BulletinTemplate.standard().render(empty).plain()).contains("1月完成投资0.00亿元。");
    }

    @Test
    void onlyRealProblemsAreProblems() {
        Map<ProjectId, MonthlyFigure> sent = Jiangxian.figures();
        Jiangxian.complain(sent, 1, "征地拆迁未完成。");
        Jiangxian.complain(sent, 2, "资金不到位");
        Jiangxian.complain(sent, 3, "征地拆迁 未完成");
        Jiangxian.complain(sent, 4, "暂无。");
        Jiangxian.complain(sent, 5, " — ");
        Jiangxian.complain(sent, 6, "无施工用电");
        List<Problem> problems =
                BulletinFigures.of(Jiangxian.input(sent, List.of())).problems();
        assertThat(problems).extracting(Problem::text).containsExactly("征地拆迁未完成", "资金不到位", "无施工用电");
        assertThat(problems.getFirst().projects()).hasSize(2);
    }

    @Test
    void whatNobodySentIsSaidToBeMissing() {
        MonthInput month = new MonthInput(
                Jiangxian.SEPTEMBER,
                Jiangxian.plan(),
                Map.of(new ProjectId(3), new LastMonth(Money.ofWan(49), Optional.empty(), Optional.of(true))),
                List.of(),
                List.of());
        BulletinFigures silent =
                BulletinFigures.of(BulletinInput.of("绛县", month, Review.of(month), ListSettings.standard()));
        assertThat(silent.openDoubts()).hasSize(18);
        assertThat(silent.lit(Lamp.NO_REPORT)).hasSize(55);
        assertThat(silent.overall().completed()).isEqualTo(Money.ofWan(49));
        assertThat(silent.provisional()).isTrue();
    }

    @Test
    void anAcceptedChangeOfPlanIsInForce() {
        Review review = new Review(
                List.of(),
                Map.of(),
                new Review.AcceptedPlan(
                        Map.of(new ProjectId(3), Money.ofWan(4000)), Map.of(new ProjectId(3), Money.ofWan(9999))));
        MonthInput month =
                new MonthInput(Jiangxian.SEPTEMBER, Jiangxian.plan(), Map.of(), List.of(), List.<Answer>of());
        BulletinInput input = BulletinInput.of("绛县", month, review, ListSettings.standard());
        PlannedProject changed = input.plan().get(2);
        assertThat(changed.annualPlan()).isEqualTo(Money.ofWan(4000));
        assertThat(changed.totalInvestment()).isEqualTo(Money.ofWan(9999));
        assertThat(new Place.OfProject(changed.id()).key()).isEqualTo("project:3");
    }
}
