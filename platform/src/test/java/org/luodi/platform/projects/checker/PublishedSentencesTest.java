package org.luodi.platform.projects.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luodi.platform.projects.checker.figures.PublishedTable;
import org.luodi.platform.projects.checker.reading.Role;

/// Every row of the published figures, written into sentences of our own, gets the verdict of its file end to end.
class PublishedSentencesTest {

    private static final PublishedTable FIGURES = PublishedTable.read("bulletin_figures.csv");

    record Sentence(List<String> row, String text) {
        String of(String column) {
            return FIGURES.cell(row, column);
        }

        Optional<Claim> claim(Role role) {
            List<Claim> claims = BulletinChecker.plain().check(text).claims().stream()
                    .filter(claim -> claim.role() == role)
                    .filter(claim -> claim.formula() != Formula.STARTED)
                    .toList();
            assertThat(claims).as(text).hasSizeLessThan(2);
            return claims.stream().findFirst();
        }

        @Override
        public String toString() {
            return of("id") + " " + text;
        }
    }

    static Stream<Sentence> sentences() {
        return FIGURES.rows().stream()
                .flatMap(row -> TestText.lines("templates.txt").stream()
                        .map(template -> new Sentence(row, fill(template, row))));
    }

    @Test
    void thereAreThreeSentencesForEachRow() {
        assertThat(sentences()).hasSize(99);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void completionRate(Sentence sentence) {
        Optional<Claim> claim = sentence.claim(Role.COMPLETION_RATE);
        if (sentence.of("printed_completion_rate_pct").isEmpty()) {
            assertThat(claim).isEmpty();
            return;
        }
        assertVerdict(sentence, claim, sentence.of("audit_rate_verdict"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void startRate(Sentence sentence) {
        Optional<Claim> claim = sentence.claim(Role.START_RATE);
        if (sentence.of("printed_start_rate_pct").isEmpty()) {
            assertThat(claim).isEmpty();
            return;
        }
        assertVerdict(sentence, claim, sentence.of("audit_start_verdict"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void gap(Sentence sentence) {
        Optional<Claim> claim = sentence.claim(Role.GAP);
        String expected = sentence.of("audit_gap_verdict_linear_month_over_12");
        if (expected.isEmpty()) {
            assertThat(claim).isEmpty();
            return;
        }
        Outcome.Checked checked = (Outcome.Checked) claim.orElseThrow().outcome();
        Set<String> methods = checked.methods().stream().map(Enum::name).collect(Collectors.toSet());
        if (expected.equals("NONE")) {
            assertThat(methods).as(sentence.text).isEmpty();
            assertThat(claim.get().objection()).as(sentence.text).isTrue();
        } else {
            assertThat(methods)
                    .as(sentence.text)
                    .containsExactlyInAnyOrder(expected.toUpperCase(Locale.ROOT).split("\\+"));
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyClaimStandsWhereItSays(Sentence sentence) {
        for (Claim claim : BulletinChecker.plain().check(sentence.text).claims()) {
            assertThat(sentence.text.substring(
                            claim.place().start(), claim.place().end()))
                    .isEqualTo(claim.printed());
        }
    }

    private static void assertVerdict(Sentence sentence, Optional<Claim> claim, String expected) {
        Outcome outcome = claim.orElseThrow(() -> new AssertionError(sentence)).outcome();
        switch (outcome) {
            case Outcome.Checked checked ->
                assertThat(checked.verdict().name())
                        .as(sentence.text)
                        .isEqualTo(expected.replace("_FROM_INPUT_ROUNDING", ""));
            case Outcome.NotCheckable no -> {
                assertThat(expected).as(sentence.text).isEmpty();
                assertThat(no.reason()).isEqualTo(Reason.NO_INPUTS);
            }
        }
    }

    private static String fill(String template, List<String> row) {
        StringBuilder text = new StringBuilder();
        for (String clause : template.split("\\|")) {
            List<String> missing = new ArrayList<>();
            String filled = clause.replace("\\n", "\n");
            for (String column : FIGURES.header()) {
                boolean named = filled.contains("{" + column + "}");
                if (named && FIGURES.cell(row, column).isEmpty() && !column.equals("year")) {
                    missing.add(column);
                }
                filled = filled.replace("{" + column + "}", FIGURES.cell(row, column));
            }
            String gap = FIGURES.cell(row, "printed_gap_pp");
            filled = filled.replace("{gap}", gap.startsWith("-") ? gap.substring(1) : gap);
            boolean punctuationOnly = clause.indexOf('{') < 0;
            // The first clause names the subject and stays without its count.
            if (missing.contains("project_count")) {
                filled = filled.replace("\u5171\u4e2a", "").replace("\u4e2a", "");
                missing.remove("project_count");
            }
            if (missing.isEmpty() || punctuationOnly) {
                text.append(filled);
            }
        }
        return text.toString();
    }
}
