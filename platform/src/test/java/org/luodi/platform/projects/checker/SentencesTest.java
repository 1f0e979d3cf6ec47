package org.luodi.platform.projects.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each case states every claim of its text.
class SentencesTest {

    static Stream<TestText.Case> cases() {
        return Stream.of("cases.txt", "own.txt", "county.txt").flatMap(file -> TestText.cases(file).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCheckerFindsTheseClaimsAndNoOthers(TestText.Case sentence) {
        List<String> found = BulletinChecker.plain().check(sentence.text()).claims().stream()
                .map(SentencesTest::describe)
                .toList();
        assertThat(found).as(sentence.text()).containsExactlyInAnyOrderElementsOf(sentence.expected());
    }

    /// The sentences of counties were written so that each planted error is found, and nobody is accused of another's.
    @Test
    void ofTheSentencesOfCountiesOnlyThePlantedErrorsAreObjectedTo() {
        List<TestText.Case> all = TestText.cases("county.txt");
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        for (TestText.Case sentence : all) {
            List<String> objections = BulletinChecker.plain().check(sentence.text()).objections().stream()
                    .map(SentencesTest::describe)
                    .toList();
            List<String> planted = sentence.expected().stream()
                    .filter(claim -> claim.contains("MISMATCH"))
                    .toList();
            assertThat(objections).as(sentence.text()).containsExactlyInAnyOrderElementsOf(planted);
        }
        assertThat(all.stream()
                        .filter(sentence -> sentence.expected().stream().anyMatch(claim -> claim.contains("MISMATCH"))))
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("rightSentences")
    void nothingInARightSentenceIsObjectedTo(TestText.Case sentence) {
        assertThat(BulletinChecker.plain().check(sentence.text()).objections())
                .as(sentence.text())
                .isEmpty();
    }

    static Stream<TestText.Case> rightSentences() {
        return TestText.cases("county-right.txt").stream();
    }

    static String describe(Claim claim) {
        String outcome = switch (claim.outcome()) {
            case Outcome.Checked checked -> checked.verdict().name();
            case Outcome.NotCheckable no -> no.reason().name();
        };
        String notes = claim.notes().stream().map(note -> " " + note).collect(Collectors.joining());
        return claim.formula() + " " + claim.role() + " " + claim.printed() + " " + outcome + notes;
    }
}
