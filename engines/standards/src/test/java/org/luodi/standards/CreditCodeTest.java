package org.luodi.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @CsvFileSource(resources = "credit-codes.csv", numLinesToSkip = 2)
    void published_vectors_get_the_published_verdict(String code, int valid, String note) {
        if (valid == 1) {
            assertThat(CreditCode.parse(code).code()).as(note).isEqualToIgnoringCase(code);
        } else {
            assertThatThrownBy(() -> CreditCode.parse(code)).as(note).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "91440300192203821, credit-code.length",
        "'', credit-code.length",
        "91440300708461136O, credit-code.character",
        "9I440300708461136T, credit-code.character",
        "91A40300708461136T, credit-code.region",
        "9133010057462616XH, credit-code.organisation-check",
        "9144030071526726XA, credit-code.check",
        "91350211M00013FA1N, credit-code.check",
        "9114082635dj515j9x, credit-code.character"
    })
    void is_refused_with_the_reason(String code, String reason) {
        assertThat(catchThrowableOfType(Refusal.class, () -> new CreditCode(code)))
                .as(code)
                .extracting(Refusal::code)
                .isEqualTo(reason);
    }

    @Test
    void the_refusal_says_which_character_is_wrong_and_which_would_fit() {
        assertThat(catchThrowableOfType(Refusal.class, () -> new CreditCode("91440300708461136O"))
                        .args())
                .containsExactly("91440300708461136O", "O", "18");
        assertThat(catchThrowableOfType(Refusal.class, () -> new CreditCode("9144030071526726XA"))
                        .args())
                .containsExactly("9144030071526726XA", "A", "G");
    }

    @Test
    void a_wrong_organisation_code_is_refused_although_the_last_character_fits() {
        String first17 = "91350100" + "M000100Y5";
        assertThat(catchThrowableOfType(Refusal.class, () -> new CreditCode(first17 + CreditCode.check(first17))))
                .extracting(Refusal::code)
                .isEqualTo("credit-code.organisation-check");
    }

    @Test
    void its_parts_are_the_organisation_code_and_the_region() {
        CreditCode code = CreditCode.parse("９１３５０１００ m000100y-4 3");
        assertThat(code).hasToString("91350100M000100Y43");
        assertThat(code.organisationCode()).isEqualTo("M000100Y-4");
        assertThat(code.region()).isEqualTo("350100");
    }

    @Property
    void a_code_with_both_check_characters_is_accepted_in_either_case(@ForAll("codes") String code) {
        assertThat(new CreditCode(code)).isEqualTo(CreditCode.parse(code.toLowerCase(java.util.Locale.ROOT)));
    }

    @Property
    void one_wrong_character_is_always_found(
            @ForAll("codes") String code, @ForAll @IntRange(max = 17) int place, @ForAll("characters") char other) {
        if (code.charAt(place) == other) {
            return;
        }
        String wrong = code.substring(0, place) + other + code.substring(place + 1);
        assertThatThrownBy(() -> new CreditCode(wrong)).isInstanceOf(Refusal.class);
    }

    @Property
    void two_swapped_neighbours_are_always_found(@ForAll("codes") String code, @ForAll @IntRange(max = 16) int place) {
        if (code.charAt(place) == code.charAt(place + 1)) {
            return;
        }
        String swapped =
                code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2);
        assertThatThrownBy(() -> new CreditCode(swapped)).isInstanceOf(Refusal.class);
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().with(ALPHABET);
    }

    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> department = Arbitraries.of("11", "12", "51", "91", "92", "93", "N1", "Y1");
        Arbitrary<String> region = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> organisation =
                Arbitraries.strings().withChars(ALPHABET).ofLength(8);
        return Combinators.combine(department, region, organisation).as((front, digits, body) -> {
            String first17 = front + digits + body + CreditCode.organisationCheck(body);
            return first17 + CreditCode.check(first17);
        });
    }
}
