package org.luodi.platform.projects.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.standards.Money;

class ReviewTest {
    private static final String ROAD = "county ring road";

    private static Month road() {
        return new Month().project(1, ROAD, "works", 10_000, 4_000).held(1, 1_000);
    }

    @Test
    void whatAddsUpEntersTheFiguresWithoutADoubt() {
        Review review =
                road().sends("works", ROAD, "10000", "4000", "200", "1200").review();

        assertThat(review.doubts()).isEmpty();
        MonthlyFigure figure = review.figures().get(new ProjectId(1));
        assertThat(figure.cumulative()).isEqualTo(Money.ofWan(1_200));
        assertThat(figure.month()).isEqualTo(Money.ofWan(200));
        assertThat(figure.basis()).isEqualTo(MonthlyFigure.Basis.SENT);
        assertThat(figure.origins()).extracting("cell").containsExactly("K5", "J5");
    }

    @Test
    void aCumulativeBelowLastMonthsIsDoubtedOnceHoweverManyRulesItBreaks() {
        Review review =
                road().sends("works", ROAD, "10000", "4000", "200", "900").review();

        assertThat(review.doubts()).hasSize(1);
        Doubt doubt = review.doubts().getFirst();
        assertThat(doubt.findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.CUMULATIVE_FELL, Rule.MONTH_DOES_NOT_ADD_UP);
        assertThat(doubt.first().expected()).contains(Money.ofWan(1_200));
        assertThat(doubt.cell().orElseThrow().cell()).isEqualTo("K5");
        assertThat(review.figures().get(new ProjectId(1)).provisional()).isTrue();
        assertThat(review.figures().get(new ProjectId(1)).cumulative()).isEqualTo(Money.ofWan(1_000));
    }

    @Test
    void aMonthThatDoesNotAddUpIsDoubtedAtTheMonthWhenTheCumulativeIsSound() {
        Doubt doubt = only(road().sends("works", ROAD, "10000", "4000", "700", "1200"));

        assertThat(doubt.first().rule()).isEqualTo(Rule.MONTH_DOES_NOT_ADD_UP);
        assertThat(doubt.cell().orElseThrow().cell()).isEqualTo("J5");
        assertThat(doubt.first().expected()).contains(Money.ofWan(200));
    }

    @Test
    void aMonthAboveItsCumulativeIsDoubtedThoughNobodyHoldsTheLastMonth() {
        Month begun = new Month().project(1, ROAD, "works", 10_000, 4_000);
        Doubt doubt = only(begun.sends("works", ROAD, "10000", "4000", "5000", "3000"));

        assertThat(doubt.first().rule()).isEqualTo(Rule.MONTH_EXCEEDS_CUMULATIVE);
        assertThat(doubt.cell().orElseThrow().cell()).isEqualTo("J5");
        assertThat(doubt.first().expected()).isEmpty();
    }

    @Test
    void aMonthThatIsAllOfItsCumulativeIsNotDoubted() {
        Month begun = new Month().project(1, ROAD, "works", 10_000, 4_000);
        assertThat(begun.sends("works", ROAD, "10000", "4000", "300", "300")
                        .review()
                        .doubts())
                .isEmpty();
    }

    @Test
    void aCumulativeAboveTheTotalInvestmentIsDoubted() {
        Doubt doubt = only(road().sends("works", ROAD, "10000", "4000", "200", "12000"));

        assertThat(doubt.first().rule()).isEqualTo(Rule.EXCEEDS_TOTAL);
        assertThat(doubt.first().expected()).contains(Money.ofWan(1_200));
    }

    @Test
    void yuanWrittenForWanYuanIsToldAndMended() {
        Doubt doubt = only(road().sends("works", ROAD, "10000", "4000", "2000000", "12000000"));

        assertThat(doubt.first().rule()).isEqualTo(Rule.WRONG_UNIT);
        assertThat(doubt.first().expected()).contains(Money.ofWan(1_200));
        assertThat(doubt.proposals().getFirst().corrections())
                .containsExactly(new Answer.Correction(new ProjectId(1), FigureField.CUMULATIVE, Money.ofWan(1_200)));
    }

    @Test
    void yiYuanWrittenForWanYuanIsToldAndMended() {
        Doubt doubt = only(road().sends("works", ROAD, "10000", "4000", "0.02", "0.12"));

        assertThat(doubt.first().rule()).isEqualTo(Rule.WRONG_UNIT);
        assertThat(doubt.first().expected()).contains(Money.ofWan(1_200));
    }

    @Test
    void aYoungProjectThatReportsLittleIsNotDoubted() {
        Review review = new Month()
                .project(1, ROAD, "works", 20_000, 10_000)
                .sends("works", ROAD, "20000", "10000", "1", "1")
                .review();

        assertThat(review.doubts()).isEmpty();
    }

    @Test
    void aPlanThatChangedWithoutADecisionIsDoubtedAndAcceptingItChangesThePlan() {
        Month month = road().sends("works", ROAD, "10000", "2000", "200", "1200");
        Doubt doubt = only(month);
        assertThat(doubt.first().rule()).isEqualTo(Rule.PLAN_CHANGED);

        Review accepted = month.answered(proposal(doubt, Answer.Kind.ACCEPT)).review();
        assertThat(accepted.open()).isEmpty();
        assertThat(accepted.plan().plans()).containsEntry(new ProjectId(1), Money.ofWan(2_000));

        Review kept = road().sends("works", ROAD, "10000", "2000", "200", "1200")
                .answered(proposal(doubt, Answer.Kind.CORRECT))
                .review();
        assertThat(kept.open()).isEmpty();
        assertThat(kept.plan().plans()).isEmpty();
        assertThat(kept.figures().get(new ProjectId(1)).cumulative()).isEqualTo(Money.ofWan(1_200));
    }

    @Test
    void anErrorCellIsKeptWithItsAddressAndWhatItShouldBe() {
        Doubt doubt = only(road().sends("works", ROAD, "10000", "4000", "200", "#REF!"));

        assertThat(doubt.first().rule()).isEqualTo(Rule.ERROR_CELL);
        assertThat(doubt.first().sent().raw()).isEqualTo("#REF!");
        assertThat(doubt.first().expected()).contains(Money.ofWan(1_200));
    }

    @Test
    void aNegativeAmountIsDoubted() {
        Doubt doubt = only(road().sends("works", ROAD, "10000", "4000", "-200", "800"));

        assertThat(doubt.findings()).extracting(Finding::rule).contains(Rule.NEGATIVE, Rule.CUMULATIVE_FELL);
    }

    @Test
    void theSameProjectFromTwoUnitsIsOneDoubtAndKeepingOneRowSettlesIt() {
        Month month = road().sends("works", ROAD, "10000", "4000", "200", "1200")
                .sends("transport", ROAD, "10000", "4000", "300", "1300");
        Doubt doubt = only(month);
        assertThat(doubt.first().rule()).isEqualTo(Rule.DUPLICATE);

        Proposal second = doubt.proposals().get(1);
        Review review = month.answered(second.taken(doubt, "", "clerk")).review();
        assertThat(review.open()).isEmpty();
        assertThat(review.figures().get(new ProjectId(1)).cumulative()).isEqualTo(Money.ofWan(1_300));
    }

    @Test
    void anUnknownNameSuggestsTheNearestAndIsTheOnlyDoubtOfItsProject() {
        Month month = road().project(2, "county hospital", "works", 500, 100)
                .sends("works", ROAD, "10000", "4000", "200", "1200")
                .sends("works", "county hospitals", "500", "100", "50", "50");
        Doubt doubt = only(month);
        assertThat(doubt.first().rule()).isEqualTo(Rule.UNKNOWN_PROJECT);
        assertThat(doubt.proposals().getFirst().match().orElseThrow().id()).isEqualTo(new ProjectId(2));

        Review review = month.answered(doubt.proposals().getFirst().taken(doubt, "", "clerk"))
                .review();
        assertThat(review.open()).isEmpty();
        assertThat(review.figures().get(new ProjectId(2)).cumulative()).isEqualTo(Money.ofWan(50));
    }

    @Test
    void aUnitThatSentNothingIsOneDoubtForAllItsProjects() {
        Month month = road().project(2, "hospital", "health", 500, 100)
                .project(3, "clinic", "health", 500, 100)
                .held(2, 20)
                .sends("works", ROAD, "10000", "4000", "200", "1200");
        Doubt doubt = only(month);
        assertThat(doubt.first().rule()).isEqualTo(Rule.MISSING_RETURN);
        assertThat(doubt.unit()).isEqualTo("health");

        Answer late = new Answer(
                doubt.place(),
                Answer.Kind.CORRECT,
                List.of(
                        new Answer.Correction(new ProjectId(2), FigureField.CUMULATIVE, Money.ofWan(30)),
                        new Answer.Correction(new ProjectId(3), FigureField.CUMULATIVE, Money.ofWan(7))),
                Optional.empty(),
                Optional.empty(),
                "by telephone",
                "",
                "clerk");
        Review review = month.answered(late).review();
        assertThat(review.open()).isEmpty();
        assertThat(review.figures().get(new ProjectId(2)).month()).isEqualTo(Money.ofWan(10));
        assertThat(review.figures().get(new ProjectId(3)).cumulative()).isEqualTo(Money.ofWan(7));
    }

    @Test
    void aProjectLeftOutOfAReturnIsDoubted() {
        Doubt doubt = only(
                road().project(2, "hospital", "works", 500, 100).sends("works", ROAD, "10000", "4000", "200", "1200"));

        assertThat(doubt.first().rule()).isEqualTo(Rule.PROJECT_NOT_REPORTED);
        assertThat(doubt.projectName()).isEqualTo("hospital");
    }

    @Test
    void askingTheUnitLeavesTheDoubtOpen() {
        Month month = road().sends("works", ROAD, "10000", "4000", "700", "1200");
        Doubt doubt = only(month);
        Review review = month.answered(proposal(doubt, Answer.Kind.ASK_UNIT)).review();

        assertThat(review.open()).hasSize(1);
        assertThat(review.doubts().getFirst().asked()).isTrue();
    }

    @Test
    void anAnswerDoesNotHoldForOtherFiguresThanThoseItWasGivenFor() {
        Doubt doubt = only(road().sends("works", ROAD, "10000", "4000", "700", "1200"));
        Review resent = road().sends("works", ROAD, "10000", "4000", "800", "1200")
                .answered(proposal(doubt, Answer.Kind.ACCEPT))
                .review();

        assertThat(resent.open()).hasSize(1);
    }

    @Test
    void aFileThatWritesYiYuanWithTwoDecimalsIsNotDoubtedForItsRounding() {
        Review review = road().resolution(100)
                .sends("works", ROAD, "10000", "4000", "200", "1300")
                .review();
        assertThat(review.doubts()).isEmpty();

        Review wrong = road().resolution(100)
                .sends("works", ROAD, "10000", "4000", "200", "1600")
                .review();
        assertThat(wrong.open()).hasSize(1);
    }

    private static Doubt only(Month month) {
        List<Doubt> doubts = month.review().doubts();
        assertThat(doubts).hasSize(1);
        return doubts.getFirst();
    }

    private static Answer proposal(Doubt doubt, Answer.Kind kind) {
        return doubt.proposals().stream()
                .filter(proposal -> proposal.kind() == kind)
                .findFirst()
                .orElseThrow()
                .taken(doubt, "because", "clerk");
    }
}
