package org.luodi.platform.projects.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luodi.platform.projects.ledger.DemoCounty.CLERK;
import static org.luodi.platform.projects.ledger.DemoCounty.SEPTEMBER;
import static org.luodi.platform.projects.ledger.DemoCounty.YEAR;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.luodi.platform.projects.ledger.store.ImportItem.Outcome;
import org.luodi.platform.projects.ledger.store.ImportJob;
import org.luodi.platform.projects.ledger.store.ProjectFigure;
import org.luodi.platform.projects.ledger.store.Restatement;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.platform.projects.review.Doubt;
import org.luodi.platform.projects.review.Rule;
import org.luodi.platform.storage.FreshDatabase;
import org.luodi.standards.Money;
import org.luodi.standards.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// A clerk's year, in its order: the plan, eight months of returns, nine doubts, and the closing of September.
@FreshDatabase
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearTest {
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
    RestatingFigures restating;

    @Autowired
    TracingFigures tracing;

    @Autowired
    ProjectLists lists;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Order(1)
    void theListOfTheYearIsTakenOnce() {
        PlanImport first = importingPlan.importPlan(CLERK, YEAR, DemoCounty.plan());

        assertThat(first.totals().projects()).isEqualTo(55);
        assertThat(first.totals().total()).isEqualTo(Money.ofWan(1_061_100));
        assertThat(first.totals().plan()).isEqualTo(Money.ofWan(290_500));
        assertThat(first.changes()).hasSize(55).allMatch(change -> change.kind() == PlanImport.Kind.ADDED);
        assertThat(first.problems()).isEmpty();

        PlanImport again = importingPlan.importPlan(CLERK, YEAR, DemoCounty.plan());
        assertThat(again.unchanged()).isTrue();
        assertThat(again.changes()).isEmpty();
        assertThat(again.totals()).isEqualTo(first.totals());
    }

    @Test
    @Order(2)
    void februaryToAugustAreClosedWithoutADoubt() {
        for (int number = 2; number <= 8; number++) {
            YearMonth month = YearMonth.of(YEAR, number);
            ImportJob job = take(month);
            assertThat(job.items()).hasSize(18).allMatch(item -> item.outcome() == Outcome.TAKEN);

            MonthReview review = reviewing.review(CLERK, month);
            assertThat(review.doubts()).as("doubts of %s", month).isEmpty();
            assertThat(DemoCounty.completed(review)).as("sum of %s", month).isEqualTo(DemoCounty.completed(month));

            assertThat(closing.close(CLERK, month).closed()).isTrue();
            assertThat(DemoCounty.completed(reviewing.review(CLERK, month))).isEqualTo(DemoCounty.completed(month));
        }
    }

    @Test
    @Order(3)
    void septemberHasTheNinePlantedDoubtsAndNoOther() {
        ImportJob job = take(SEPTEMBER);
        assertThat(job.items()).hasSize(17).allMatch(item -> item.outcome() == Outcome.TAKEN);

        List<Doubt> doubts = reviewing.review(CLERK, SEPTEMBER).doubts();
        assertThat(doubts).hasSize(DemoCounty.faults());
        Set<String> rules = new TreeSet<>(
                doubts.stream().map(doubt -> doubt.first().rule().code()).toList());
        assertThat(rules).containsExactlyElementsOf(new TreeSet<>(DemoCounty.faultKinds()));
    }

    @Test
    @Order(4)
    void aMonthWithOpenDoubtsIsNotClosed() {
        assertThatThrownBy(() -> closing.close(CLERK, SEPTEMBER))
                .isInstanceOfSatisfying(
                        DoubtsOpen.class, open -> assertThat(open.doubts()).hasSize(9));
        assertThat(reviewing.review(CLERK, SEPTEMBER).period().closed()).isFalse();
        assertThat(closedFigures()).isZero();
    }

    @Test
    @Order(5)
    void answeredSeptemberClosesWithThePublishedSum() {
        List<Doubt> doubts = reviewing.review(CLERK, SEPTEMBER).open();
        for (Doubt doubt : doubts) {
            answering.answer(
                    CLERK,
                    SEPTEMBER,
                    DemoCounty.answer(doubt, reviewing.review(CLERK, SEPTEMBER)),
                    "answer " + doubt.place().key());
        }
        assertThat(reviewing.review(CLERK, SEPTEMBER).open()).isEmpty();
        assertThat(reviewing.review(CLERK, SEPTEMBER).doubts()).hasSize(9);

        closing.close(CLERK, SEPTEMBER);

        MonthReview closed = reviewing.review(CLERK, SEPTEMBER);
        assertThat(closed.figures()).hasSize(55);
        assertThat(DemoCounty.completed(closed)).isEqualTo(Money.ofWan(105_400));
        assertThat(closed.figures())
                .allSatisfy(figure -> assertThat(figure.figure().cumulative())
                        .as(figure.project().name())
                        .isEqualTo(DemoCounty.cumulative(figure.project().name(), SEPTEMBER)));
        assertThat(closedFigures()).isEqualTo(55);
    }

    @Test
    @Order(6)
    void theListSaysWhatTheFiguresSay() {
        ListPage page = lists.page(CLERK, ListQuery.of(SEPTEMBER));

        assertThat(page.lines()).hasSize(50);
        assertThat(page.all().projects()).isEqualTo(55);
        assertThat(page.all().cumulative()).isEqualTo(Money.ofWan(105_400));
        assertThat(page.all().plan()).isEqualTo(Money.ofWan(290_500));
        assertThat(Rate.ofPercent(page.all().rate().orElseThrow()).print(2)).isEqualTo("36.28%");
    }

    @Test
    @Order(7)
    void whatIsClosedRefusesEveryLaterWrite() {
        Doubt doubt = reviewing.review(CLERK, SEPTEMBER).doubts().getFirst();

        assertThatThrownBy(() -> importing.submit(CLERK, SEPTEMBER, DemoCounty.returns(SEPTEMBER), "late"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("projects.month-closed"));
        assertThatThrownBy(() -> answering.withdraw(CLERK, SEPTEMBER, doubt.place(), "late"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> jdbc.sql("update projects.closed_figure set cumulative = 0")
                        .update())
                .hasMessageContaining("is final");
        assertThatThrownBy(() -> jdbc.sql("delete from projects.answer").update())
                .hasMessageContaining("is final");
    }

    @Test
    @Order(8)
    void aClosedFigureIsRestatedBesideTheOldOne() {
        ProjectFigure figure = reviewing.review(CLERK, SEPTEMBER).figures().getFirst();
        Money more = figure.figure().cumulative().plus(Money.ofWan(10));
        RestatingFigures.Correction correction = new RestatingFigures.Correction(
                figure.project().id(),
                new Restatement.Amounts(figure.figure().month().plus(Money.ofWan(10)), more),
                "invoice found");

        restating.restate(CLERK, SEPTEMBER, correction, "restate once");
        restating.restate(CLERK, SEPTEMBER, correction, "restate once");

        MonthReview review = reviewing.review(CLERK, SEPTEMBER);
        assertThat(DemoCounty.completed(review)).isEqualTo(Money.ofWan(105_410));
        ProjectFigure restated = review.figure(figure.project().id()).orElseThrow();
        assertThat(restated.restatements()).hasSize(1);
        assertThat(restated.asClosed().orElseThrow().cumulative())
                .isEqualTo(figure.figure().cumulative());
        assertThat(lists.page(CLERK, ListQuery.of(SEPTEMBER)).all().cumulative())
                .isEqualTo(Money.ofWan(105_410));
        assertThatThrownBy(() -> restating.restate(
                        CLERK,
                        SEPTEMBER,
                        new RestatingFigures.Correction(figure.project().id(), correction.amounts(), " "),
                        "without reason"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @Order(9)
    void aFigureIsTracedToItsCellsAndPeople() {
        Doubt wrongUnit = reviewing.review(CLERK, SEPTEMBER).doubts().stream()
                .filter(doubt -> doubt.first().rule() == Rule.WRONG_UNIT)
                .findFirst()
                .orElseThrow();

        Lineage lineage = tracing.lineage(
                CLERK, SEPTEMBER, wrongUnit.project().orElseThrow().id());

        assertThat(lineage.rows()).singleElement().satisfies(row -> {
            assertThat(row.sentBy()).isEqualTo("Li");
            assertThat(row.row().figures().cumulative().origin().orElseThrow())
                    .isEqualTo(wrongUnit.first().sent().origin().orElseThrow());
        });
        assertThat(lineage.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.by()).isEqualTo("Li"));
        assertThat(lineage.last().orElseThrow().origin().orElseThrow().file())
                .isEqualTo(wrongUnit.rows().getFirst().file());
        assertThat(lineage.doubt()).isPresent();
    }

    private ImportJob take(YearMonth month) {
        ImportJob job = importing.submit(CLERK, month, DemoCounty.returns(month), "import " + month);
        ImportJob done = importing.await(CLERK, job.id(), Duration.ofSeconds(60));
        assertThat(done.finished()).isTrue();
        return done;
    }

    private int closedFigures() {
        return jdbc.sql("select count(*) from projects.closed_figure where month = '2021-09-01'")
                .query(Integer.class)
                .single();
    }
}
