package org.luodi.gongwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luodi.standards.Refusal;

class DocumentNumberTest {

    @Test
    void aNumberIsReadAndPrintedAlike() {
        DocumentNumber number = DocumentNumber.parse(" 绛发改发〔2021〕12号 ");
        assertThat(number).isEqualTo(new DocumentNumber("绛发改发", 2021, 12));
        assertThat(number).hasToString("绛发改发〔2021〕12号");
    }

    @ParameterizedTest
    @CsvSource({
        "绛发改发〔2021〕第12号, document-number.ordinal",
        "绛发改发〔2021〕012号, document-number.padded",
        "绛发改发〔2021〕0号, document-number.padded",
        "绛发改发[2021]12号, document-number.brackets",
        "绛发改发（2021）12号, document-number.brackets",
        "绛发改发【2021】12号, document-number.brackets",
        "绛发改发〔21〕12号, document-number.form",
        "绛发改发〔2021〕12, document-number.form",
        "〔2021〕12号, document-number.form",
        "'', document-number.form",
        "绛发改发〔1021〕12号, document-number.year"
    })
    void whatTheStandardForbidsIsRefused(String text, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> DocumentNumber.parse(text));
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void partsAreCheckedToo() {
        assertThat(catchThrowableOfType(Refusal.class, () -> new DocumentNumber("绛〔", 2021, 1))
                        .code())
                .isEqualTo("document-number.agency");
        assertThat(catchThrowableOfType(Refusal.class, () -> new DocumentNumber("绛发", 2021, 0))
                        .code())
                .isEqualTo("document-number.sequence");
    }
}
