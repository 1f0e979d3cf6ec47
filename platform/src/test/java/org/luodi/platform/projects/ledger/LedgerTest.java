package org.luodi.platform.projects.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luodi.platform.projects.ledger.DemoCounty.CLERK;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditTrail;
import org.luodi.platform.access.Forbidden;
import org.luodi.platform.access.Role;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.GivenAnswer;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.ProjectStage;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.platform.projects.ledger.store.YearSettings;
import org.luodi.platform.projects.metrics.Lamp;
import org.luodi.platform.projects.metrics.ScheduleCurve;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Rule;
import org.luodi.platform.storage.FreshDatabase;
import org.luodi.standards.Money;
import org.luodi.standards.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@FreshDatabase
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class LedgerTest {
    private static int year = 2050;

    @Autowired
    ImportingPlan importingPlan;

    @Autowired
    ImportingReturns importing;

    @Autowired
    ReviewingMonths reviewing;

    @Autowired
    AnsweringDoubts answering;

    @Autowired
    ClosingMonths closing;

    @Autowired
    ChangingPlan changing;

    @Autowired
    ConfiguringLists configuring;

    @Autowired
    ProjectLists lists;

    @Autowired
    ProjectRecords records;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    private YearMonth march = YearMonth.of(2050, 3);

    @BeforeEach
    void plan() {
        year++;
        march = YearMonth.of(year, 3);
        importingPlan.importPlan(
                CLERK,
                year,
                Csv.plan(
                        "计划.csv",
                        "东河大桥,A1-" + year + ",县水利局,续建,9000,1000",
                        "西河大桥,A2-" + year + ",县水利局,续建,8000,900",
                        "第一小学,B1-" + year + ",县教育局,新建,5000,700"));
    }

    @Test
    void twoAnswersOfOneRequestAreOne() throws Exception {
        Doubt doubt = planDoubt();
        Answer answer = answer(doubt, Answer.Kind.ACCEPT, "meeting of 3 March");
        List<Callable<GivenAnswer>> clicks = new ArrayList<>();
        for (int click = 0; click < 8; click++) {
            clicks.add(() -> answering.answer(CLERK, march, answer, "one request " + year));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var given : threads.invokeAll(clicks)) {
                assertThat(given.get().by()).isEqualTo("Li");
            }
        }

        assertThat(answering.history(CLERK, march)).hasSize(1);
        assertThat(reviewing.review(CLERK, march).open()).isEmpty();
        assertThat(trail.about(
                        CLERK, "projects/" + march + "/doubt/" + doubt.place().key()))
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.entry().reason()).isEqualTo("meeting of 3 March"));
    }

    @Test
    void anAnswerHoldsOnlyForWhatWasShown() {
        Doubt shown = planDoubt();
        take("again " + year, Csv.upload("水利局.csv", HEADER, "东河大桥,A1-" + year + ",2000,10,110", "西河大桥,,900,20,120"));

        assertThatThrownBy(() -> answering.answer(
                        CLERK, march, answer(shown, Answer.Kind.ACCEPT, "seen before"), "outdated " + year))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("projects.answer.outdated"));
        assertThatThrownBy(() -> answering.answer(
                        CLERK,
                        march,
                        answer(reviewing.review(CLERK, march).open().getFirst(), Answer.Kind.ACCEPT, " "),
                        "no reason " + year))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.code()).isEqualTo("projects.answer.reason-missing"));
        assertThat(answering.history(CLERK, march)).isEmpty();
    }

    @Test
    void anAnswerMayBeTakenBack() {
        Doubt doubt = planDoubt();
        answering.answer(CLERK, march, answer(doubt, Answer.Kind.ACCEPT, "meeting"), "given " + year);
        answering.withdraw(CLERK, march, doubt.place(), "taken back " + year);
        answering.withdraw(CLERK, march, doubt.place(), "taken back " + year);

        assertThat(reviewing.review(CLERK, march).open()).hasSize(1);
        assertThat(answering.history(CLERK, march)).hasSize(2);
        assertThat(standing("东河大桥").doubt()).isEqualTo(Standing.DoubtState.OPEN);
    }

    @Test
    void anAcceptedChangeOfPlanHoldsFromThenOn() {
        answering.answer(CLERK, march, answer(planDoubt(), Answer.Kind.ACCEPT, "document 7"), "accept " + year);
        closing.close(CLERK, march);

        assertThat(standing("东河大桥").amounts().plan()).isEqualTo(Money.ofWan(1500));
        take(
                march.plusMonths(1),
                "april " + year,
                Csv.upload("水利局.csv", HEADER, "东河大桥,A1-" + year + ",1500,10,120", "西河大桥,A2-" + year + ",900,20,140"),
                Csv.returns("教育局.csv", "第一小学,B1-" + year + ",5,10"));
        assertThat(reviewing.review(CLERK, march.plusMonths(1)).doubts()).isEmpty();
        assertThat(records.of(CLERK, year, id("东河大桥")).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.decision()).isEqualTo("document 7");
                    assertThat(change.after()).isEqualTo(Money.ofWan(1500));
                });
        // The closed month still knows its doubt and the answer.
        assertThat(reviewing.review(CLERK, march).doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.open()).isFalse());
    }

    @Test
    void theFirstWordOnANewProjectsStartIsItsStage() {
        take(
                "started " + year,
                Csv.upload("教育局.csv", "项目名称,本月完成(万元),累计完成(万元),是否开工\n", "第一小学,5,5,是"),
                Csv.returns("水利局.csv", "东河大桥,,10,110", "西河大桥,,20,120"));
        closing.close(CLERK, march);

        assertThat(records.of(CLERK, year, id("第一小学")).stages()).singleElement().satisfies(step -> {
            assertThat(step.stage()).isEqualTo(ProjectStage.STARTED);
            assertThat(step.since()).isEqualTo(march.atEndOfMonth());
        });
        assertThat(standing("第一小学").stage()).isEqualTo(ProjectStage.STARTED);
    }

    @Test
    void aNewListAmendsTheHeldOneAndSaysHow() {
        PlanImport amended = importingPlan.importPlan(
                CLERK,
                year,
                Csv.plan(
                        "计划(调整).csv",
                        "东河特大桥,A1-" + year + ",县水利局,续建,9000,1200",
                        "第一小学,B1-" + year + ",县教育局,新建,5000,700",
                        "第二小学,B2-" + year + ",县教育局,新建,4000,600",
                        "第二小学,B2-" + year + ",县教育局,新建,4000,600"));

        assertThat(amended.changes())
                .extracting(change -> change.kind() + " " + change.name() + " " + change.what())
                .containsExactlyInAnyOrder("CHANGED 东河大桥 name", "CHANGED 东河大桥 plan", "ADDED 第二小学 ", "LEFT_OUT 西河大桥 ");
        assertThat(amended.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("duplicate"));
        assertThat(amended.totals().projects()).isEqualTo(4);
        assertThat(project("东河特大桥").id()).isEqualTo(id("东河特大桥"));
    }

    @Test
    void afterAClosedMonthANewListChangesThePlanOnlyFromThenOn() {
        take(
                "clean " + year,
                Csv.returns("水利局.csv", "东河大桥,,10,110", "西河大桥,,20,120"),
                Csv.returns("教育局.csv", "第一小学,,5,5"));
        closing.close(CLERK, march);

        importingPlan.importPlan(CLERK, year, Csv.plan("计划(中期调整).csv", "东河大桥,A1-" + year + ",县水利局,续建,9000,1300"));

        assertThat(standing("东河大桥").amounts().plan()).isEqualTo(Money.ofWan(1000));
        PlannedProject now = reviewing.review(CLERK, march.plusMonths(1)).plan().stream()
                .filter(project -> project.name().equals("东河大桥"))
                .findFirst()
                .orElseThrow();
        assertThat(now.annualPlan()).isEqualTo(Money.ofWan(1300));
        assertThatThrownBy(() -> changing.changeAmount(
                        CLERK,
                        now.id(),
                        new ChangingPlan.Decided(march, PlanChange.Amount.PLAN, Money.ofWan(1), "x"),
                        "late " + year))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("projects.month-closed"));
    }

    @Test
    void monthsAreClosedInTheirOrder() {
        take(
                "march " + year,
                Csv.returns("水利局.csv", "东河大桥,,10,110", "西河大桥,,20,120"),
                Csv.returns("教育局.csv", "第一小学,,5,5"));
        YearMonth april = march.plusMonths(1);
        take(
                april,
                "april " + year,
                Csv.returns("水利局.csv", "东河大桥,,10,120", "西河大桥,,20,140"),
                Csv.returns("教育局.csv", "第一小学,,5,10"));

        assertThat(reviewing.review(CLERK, april).doubts())
                .as("april builds upon the open march")
                .isEmpty();
        assertThatThrownBy(() -> closing.close(CLERK, april))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("projects.close.earlier-open"));
        assertThat(closing.close(CLERK, march)).isEqualTo(closing.close(CLERK, march));
        closing.close(CLERK, april);
        assertThat(DemoCounty.completed(reviewing.review(CLERK, april))).isEqualTo(Money.ofWan(270));
    }

    @Test
    void aCloseThatFailsAtItsEndLeavesNothingBehind() {
        take(
                "clean " + year,
                Csv.returns("水利局.csv", "东河大桥,,10,110", "西河大桥,,20,120"),
                Csv.returns("教育局.csv", "第一小学,,5,5"));
        jdbc.sql(
                        "alter table access.audit_entry add constraint trap check (action <> 'projects.audit.month-closed') not valid")
                .update();
        try {
            assertThatThrownBy(() -> closing.close(CLERK, march)).hasMessageContaining("trap");
        } finally {
            jdbc.sql("alter table access.audit_entry drop constraint trap").update();
        }

        assertThat(reviewing.review(CLERK, march).period().closed()).isFalse();
        assertThat(jdbc.sql("select count(*) from projects.closed_figure where month = :month")
                        .param("month", march.atDay(1))
                        .query(Integer.class)
                        .single())
                .isZero();
        closing.close(CLERK, march);
        assertThat(reviewing.review(CLERK, march).period().closed()).isTrue();
    }

    @Test
    void aPackageIsTheSumOfItsPartsAndIsNotCountedTwice() {
        ProjectId east = id("东河大桥");
        ProjectId west = id("西河大桥");
        changing.putUnder(CLERK, year, west, Optional.of(east));
        take("parts " + year, Csv.returns("水利局.csv", "西河大桥,,20,120"), Csv.returns("教育局.csv", "第一小学,,5,5"));

        assertThat(reviewing.review(CLERK, march).doubts()).isEmpty();
        assertThat(standing("东河大桥").hasParts()).isTrue();
        assertThat(standing("东河大桥").amounts().cumulative()).isEqualTo(Money.ofWan(120));
        ListPage page = lists.page(CLERK, ListQuery.of(march));
        assertThat(page.lines()).hasSize(3);
        assertThat(page.all().projects()).isEqualTo(2);
        assertThat(page.all().cumulative()).isEqualTo(Money.ofWan(125));
        assertThatThrownBy(() -> changing.putUnder(CLERK, year, id("第一小学"), Optional.of(west)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void everyOrderPagesThroughAllLinesOnce() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add("项目" + (char) ('a' + i % 26) + i + ",P" + i + "-" + year + ",单位" + i % 4 + "局,续建,9000,"
                    + i % 5 * 100);
        }
        importingPlan.importPlan(CLERK, year, Csv.plan("大计划.csv", rows.toArray(String[]::new)));
        take("some " + year, Csv.returns("单位1局.csv", "项目b1,P1-" + year + ",5,5", "项目f5,P5-" + year + ",7,7"));
        for (ListQuery.Sort sort : ListQuery.Sort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                List<ProjectId> seen = new ArrayList<>();
                Optional<String> after = Optional.empty();
                do {
                    ListPage page =
                            lists.page(CLERK, new ListQuery(march, ListQuery.Filter.NONE, sort, descending, after, 7));
                    page.lines().forEach(line -> seen.add(line.project()));
                    after = page.next();
                } while (after.isPresent());
                List<ProjectId> whole = new ArrayList<>();
                lists.each(
                        CLERK,
                        new ListQuery(march, ListQuery.Filter.NONE, sort, descending, Optional.empty(), 7),
                        line -> whole.add(line.project()));
                assertThat(seen)
                        .as("%s %s", sort, descending)
                        .hasSize(63)
                        .doesNotHaveDuplicates()
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void theTotalsFollowTheFilter() {
        take(
                "clean " + year,
                Csv.returns("水利局.csv", "东河大桥,,10,110", "西河大桥,,20,120"),
                Csv.returns("教育局.csv", "第一小学,,5,5"));
        ListPage water = lists.page(
                CLERK,
                filtered(new ListQuery.Filter(
                        "", List.of("县水利局"), List.of(), List.of(Nature.CONTINUED), List.of(), List.of())));
        assertThat(water.lines()).hasSize(2);
        assertThat(water.filtered().cumulative()).isEqualTo(Money.ofWan(230));
        assertThat(water.all().cumulative()).isEqualTo(Money.ofWan(235));
        assertThat(found("河大")).containsExactly("东河大桥", "西河大桥");
        assertThat(found("小学")).containsExactly("第一小学");
        assertThat(found("b1-" + year)).containsExactly("第一小学");
        assertThat(found("桥")).hasSize(2);
        assertThat(found("100%")).isEmpty();
        assertThat(lists.frame(CLERK, march).units()).containsExactly("县水利局", "县教育局");
    }

    @Test
    void anotherCurveLightsOtherLamps() {
        take(
                "clean " + year,
                Csv.returns("水利局.csv", "东河大桥,,10,110", "西河大桥,,20,120"),
                Csv.returns("教育局.csv", "第一小学,,5,5"));
        assertThat(standing("东河大桥").progress().lamp()).isEqualTo(Lamp.AMBER);
        YearSettings usual = configuring.settings(CLERK, year);

        configuring.change(
                CLERK,
                year,
                new YearSettings(
                        usual.list().withCurve(ScheduleCurve.parse("1,2,3,10,20,30,40,50,60,80,90,100")),
                        usual.dueDay()));

        assertThat(standing("东河大桥").progress().lamp()).isEqualTo(Lamp.GREEN);
        assertThat(configuring.settings(CLERK, year).list().curve().isLinear()).isFalse();
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        Actor head = new Actor(DemoCounty.CODE, "head", "Zhao", Role.COUNTY_HEAD, Optional.empty());
        Doubt doubt = planDoubt();

        assertThat(reviewing.review(head, march).open()).hasSize(1);
        assertThatThrownBy(() -> answering.answer(head, march, answer(doubt, Answer.Kind.ACCEPT, "x"), "head"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> importing.submit(head, march, List.of(Csv.returns("x.csv", "a,b,1,1")), "head"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> closing.close(head, march)).isInstanceOf(Forbidden.class);
    }

    private static final String HEADER = "项目名称,项目代码,年度计划(万元),本月完成(万元),累计完成(万元)\n";

    /// The month with one doubt: the plan of the first bridge as sent is not the decided one.
    private Doubt planDoubt() {
        take(
                "with doubt " + year,
                Csv.upload("水利局.csv", HEADER, "东河大桥,A1-" + year + ",1500,10,110", "西河大桥,A2-" + year + ",900,20,120"),
                Csv.returns("教育局.csv", "第一小学,B1-" + year + ",5,5"));
        List<Doubt> open = reviewing.review(CLERK, march).open();
        assertThat(open)
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.first().rule()).isEqualTo(Rule.PLAN_CHANGED));
        return open.getFirst();
    }

    private static Answer answer(Doubt doubt, Answer.Kind kind, String reason) {
        return new Answer(
                doubt.place(), kind, List.of(), Optional.empty(), Optional.empty(), reason, doubt.fingerprint(), "");
    }

    private ListQuery filtered(ListQuery.Filter filter) {
        return new ListQuery(march, filter, ListQuery.Sort.POSITION, false, Optional.empty(), 50);
    }

    private List<String> found(String text) {
        return lists
                .page(
                        CLERK,
                        filtered(new ListQuery.Filter(text, List.of(), List.of(), List.of(), List.of(), List.of())))
                .lines()
                .stream()
                .map(line -> line.names().name())
                .toList();
    }

    private Standing standing(String name) {
        return lists.page(CLERK, ListQuery.of(march)).lines().stream()
                .filter(line -> line.names().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PlannedProject project(String name) {
        return reviewing.review(CLERK, march).plan().stream()
                .filter(project -> project.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ProjectId id(String name) {
        return project(name).id();
    }

    private void take(String request, Upload... uploads) {
        take(march, request, uploads);
    }

    private void take(YearMonth month, String request, Upload... uploads) {
        var job = importing.submit(CLERK, month, List.of(uploads), request);
        assertThat(importing.await(CLERK, job.id(), Duration.ofSeconds(60)).finished())
                .isTrue();
    }
}
