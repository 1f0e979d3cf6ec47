package org.luodi.platform.projects.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each case states every claim of its text.
class SentencesTest {

    static Stream<TestText.Case> cases() {
        return Stream.of("cases.txt", "own.txt").flatMap(file -> TestText.cases(file).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCheckerFindsTheseClaimsAndNoOthers(TestText.Case sentence) {
        List<String> found = BulletinChecker.plain().check(sentence.text()).claims().stream()
                .map(SentencesTest::describe)
                .toList();
        assertThat(found).as(sentence.text()).containsExactlyInAnyOrderElementsOf(sentence.expected());
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
