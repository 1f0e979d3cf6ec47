package org.luodi.hj212.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.message.Messages;

class PlausibilityTest {
    private static final String HEAD =
            "QN=20160801085857223;ST=32;CN=2011;PW=123456;MN=010000A8900016F000169DC0;Flag=5;";
    private static final Plausibility ANY = Plausibility.ofAnyTime();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            w01018-Rtd=38.2,w01018-Flag=N                     |
            w01018-Rtd=NaN,w01018-Flag=N                      | NOT_A_NUMBER
            w01018-Rtd=-38.2                                  | NEGATIVE
            w01018-Cou=-1                                     | NEGATIVE
            w01010-Rtd=-3.5                                   |
            w01001-Rtd=14.1                                   | OUT_OF_RANGE
            w01001-Rtd=-1                                     | OUT_OF_RANGE
            a01002-Rtd=101                                    | OUT_OF_RANGE
            w01018-Rtd=123456.7                               | TOO_MANY_DIGITS
            w01018-Min=5,w01018-Avg=4,w01018-Max=6            | NOT_IN_ORDER
            w01018-Min=1,w01018-Avg=7,w01018-Max=6            | NOT_IN_ORDER
            w01018-Min=1,w01018-Avg=1.0,w01018-Max=1.00       |
            w01018-Rtd=1,w21003-Flag=N                        | GROUP_OF_TWO_FACTORS
            w01018-Rtd=1,w01018-Rtd=2                         | ITEM_TWICE
            w01018-Rtd=1;w01018-Flag=Q                        | DATA_FLAG_UNKNOWN
            w99999-Rtd=1                                      | FACTOR_UNKNOWN
            011-Rtd=1                                         | FACTOR_OF_OTHER_DIALECT
            w01018-Foo=1                                      | FIELD_UNKNOWN
            SB1-RS=1                                          |
            i11001-Info=//清洗管路//                           |
            """)
    void looks_at_items(String items, Doubt.Kind expected) {
        List<Doubt> doubts =
                ANY.of(Messages.message(HEAD + "CP=&&DataTime=20160801085857;" + items + "&&"), Dialect.HJ_212_2017);
        assertThat(doubts).extracting(Doubt::kind).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(doubts).allMatch(doubt -> doubt.item() >= 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QN=20160801085857;ST=32;CN=9014;MN=A;Flag=4;CP=&&&&                        | QN_NO_TIME
            QN=20160231085857000;ST=32;CN=9014;MN=A;Flag=4;CP=&&&&                     | QN_NO_TIME
            ST=99;CN=9014;MN=A;Flag=4;CP=&&&&                                          | SYSTEM_UNKNOWN
            ST=32;CN=3032;MN=A;Flag=4;CP=&&&&                                          | COMMAND_NOT_STANDARD
            ST=32;CN=9014;MN=A;Flag=4; CP=&&&&                                         | DEVIATION
            ST=32;CN=2011;MN=A;Flag=4;CP=&&w01018-Rtd=1&&                              | DATA_TIME_WRONG
            ST=32;CN=2011;MN=A;Flag=4;CP=&&DataTime=2016&&                             | DATA_TIME_WRONG
            ST=32;CN=2051;MN=A;Flag=4;CP=&&DataTime=20160801084001&&                   | TIME_NOT_AT_BEGINNING
            ST=32;CN=2061;MN=A;Flag=4;CP=&&DataTime=20160801084000&&                   | TIME_NOT_AT_BEGINNING
            ST=32;CN=2031;MN=A;Flag=4;CP=&&DataTime=20160801080000&&                   | TIME_NOT_AT_BEGINNING
            ST=32;CN=2061;MN=A;Flag=6;CP=&&DataTime=20160801080000&&                   | PACKAGES_WRONG
            ST=32;CN=2061;MN=A;Flag=4;PNUM=2;PNO=1;CP=&&DataTime=20160801080000&&      | PACKAGES_WRONG
            ST=32;CN=2061;MN=A;Flag=6;PNUM=2;PNO=3;CP=&&DataTime=20160801080000&&      | PACKAGES_WRONG
            """)
    void looks_at_the_whole(String segment, Doubt.Kind expected) {
        assertThat(ANY.of(Messages.message(segment), Dialect.HJ_212_2017))
                .extracting(Doubt::kind)
                .containsExactly(expected);
    }

    @Test
    void looks_at_the_clock_only_when_it_has_one() {
        String segment = HEAD + "CP=&&DataTime=20160801085857&&";
        LocalDateTime sent = LocalDateTime.of(2016, 8, 1, 8, 58, 57);
        assertThat(kinds(segment, sent.minusMinutes(11))).containsExactly(Doubt.Kind.TIME_IN_FUTURE);
        assertThat(kinds(segment, sent.minusMinutes(9))).isEmpty();
        assertThat(kinds(segment, sent.plusDays(6))).isEmpty();
        assertThat(kinds(segment, sent.plusDays(8))).containsExactly(Doubt.Kind.TIME_LONG_AGO);
    }

    @Test
    void codes_of_2005_are_at_home_in_2005() {
        assertThat(ANY.of(
                        Messages.message("ST=32;CN=2011;MN=A;CP=&&DataTime=20160801085857;011-Rtd=1&&"),
                        Dialect.HJ_T_212_2005))
                .isEmpty();
        assertThat(ANY.of(
                        Messages.message("ST=32;CN=2011;MN=A;CP=&&DataTime=20160801085857;w01018-Rtd=1&&"),
                        Dialect.HJ_T_212_2005))
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.FACTOR_OF_OTHER_DIALECT);
    }

    @Test
    void repetitions_are_told_from_contradictions() {
        Repetitions repetitions = new Repetitions(2);
        assertThat(repetitions.of(Messages.message(HEAD + "CP=&&DataTime=1;a=1&&")))
                .isEmpty();
        assertThat(repetitions.of(Messages.message(HEAD + "CP=&&DataTime=1;a=1&&")))
                .hasValueSatisfying(doubt -> assertThat(doubt.kind()).isEqualTo(Doubt.Kind.REPEATED));
        assertThat(repetitions.of(Messages.message(HEAD + "CP=&&DataTime=1;a=2&&")))
                .hasValueSatisfying(doubt -> assertThat(doubt.kind()).isEqualTo(Doubt.Kind.CONTRADICTED));
        assertThat(repetitions.of(Messages.message(HEAD + "CP=&&&&"))).isEmpty();
        repetitions.of(Messages.message(HEAD + "CP=&&DataTime=2;a=1&&"));
        repetitions.of(Messages.message(HEAD + "CP=&&DataTime=3;a=1&&"));
        assertThat(repetitions.of(Messages.message(HEAD + "CP=&&DataTime=1;a=1&&")))
                .isEmpty();
    }

    private static List<Doubt.Kind> kinds(String segment, LocalDateTime now) {
        return Plausibility.at(now).of(Messages.message(segment), Dialect.HJ_212_2017).stream()
                .map(Doubt::kind)
                .toList();
    }
}
