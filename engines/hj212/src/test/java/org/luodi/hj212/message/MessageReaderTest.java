package org.luodi.hj212.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luodi.hj212.FrameVectors;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.frame.Compatibility;
import org.luodi.hj212.frame.Frame;
import org.luodi.hj212.frame.FrameDecoder;
import org.luodi.hj212.frame.FrameEncoder;
import org.luodi.hj212.frame.FrameLimits;

class MessageReaderTest {
    private static final String HEAD =
            "QN=20160801085857223;ST=32;CN=2011;PW=123456;MN=010000A8900016F000169DC0;Flag=5;";

    @Test
    void reads_fields_and_items() {
        Message message = Messages.message(
                HEAD
                        + "CP=&&DataTime=20160801085857;w01018-SampleTime=20160801070000,w01018-Rtd=2.20,w01018-Flag=N;w01001-Rtd=7&&");
        assertThat(message.text(HeaderField.QN)).isEqualTo("20160801085857223");
        assertThat(message.st()).isEqualTo(32);
        assertThat(message.cn()).isEqualTo(2011);
        assertThat(message.command())
                .hasValueSatisfying(command -> assertThat(command.name()).contains("实时数据"));
        assertThat(message.text(HeaderField.PW)).isEqualTo("123456");
        assertThat(message.mn()).isEqualTo("010000A8900016F000169DC0");
        assertThat(message.flag()).contains(new Flag(5));
        assertThat(message.answerWanted()).isTrue();
        assertThat(message.has(HeaderField.PNUM)).isFalse();
        assertThat(message.number(HeaderField.PNUM)).isEqualTo(-1);
        assertThat(message.itemCount()).isEqualTo(5);
        Item item = message.item(2);
        assertThat(item.code()).isEqualTo("w01018");
        assertThat(item.suffix()).isEqualTo("Rtd");
        assertThat(item.group()).isEqualTo(1);
        assertThat(item.decimal()).contains(new BigDecimal("2.20"));
        assertThat(item.factor(Dialect.HJ_212_2017))
                .hasValueSatisfying(factor -> assertThat(factor.name()).isEqualTo("化学需氧量"));
        assertThat(message.item(4).group()).isEqualTo(2);
        assertThat(message.item("DataTime").orElseThrow().time()).contains(LocalDateTime.of(2016, 8, 1, 8, 58, 57));
        assertThat(message.deviations()).isEmpty();
        assertThatThrownBy(() -> message.item(5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ST=32;CN=9014;PW=1;MN=A;Flag=4;CP=&&&&              |
            ST=32,CN=9014,MN=A;CP=&&&&                          | COMMA_BETWEEN_FIELDS
            ST=32;CN=9014;MN=A;Flag=5CP=&&&&                    | NO_SEPARATOR_BEFORE_CP
            ST=32;CN=9014;MN=A; Flag=5;CP=&&&&                  | BLANKS
            ST=32;CN=9014;MN=A;CP=&& QnRtn=1&&                  | BLANKS
            ST=32;CN=9014;MN=A;XX=1;CP=&&&&                     | UNKNOWN_FIELD
            ST=32;CN=9014;MN=A;MN=B;CP=&&&&                     | FIELD_TWICE
            ST=32;CN=9014;MN=A;CP=&&abc&&                       | ITEM_WITHOUT_VALUE
            ST=32;CN=9014;MN=A;CP=&&a=1&&x                      | BYTES_BEHIND_CP
            """)
    void reads_what_real_devices_get_wrong_and_names_it(String segment, String deviation) {
        Message message = Messages.message(segment);
        assertThat(message.mn()).isEqualTo("A");
        assertThat(message.cn()).isEqualTo(9014);
        assertThat(message.deviations().stream().map(Enum::name).toList())
                .isEqualTo(deviation == null ? List.of() : List.of(deviation));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CN=2011;MN=A;CP=&&&&               | ST_MISSING     | 5
            ST=32;MN=A;CP=&&&&                 | CN_MISSING     | 8
            ST=32;CN=2777;MN=A;CP=&&&&         | CN_UNKNOWN     | 8
            ST=32;CN=abc;MN=A;CP=&&&&          | CN_UNKNOWN     | 8
            ST=32;CN=2011;CP=&&&&              | MN_MISSING     | 4
            ST=32;CN=2011;MN=;CP=&&&&          | MN_MISSING     | 4
            ST=32;CN=2011;MN=A;Flag=x;CP=&&&&  | FLAG_WRONG     | 6
            ST=32;CN=2011;MN=A;Flag=256;CP=&&&& | FLAG_WRONG    | 6
            ST=32;CN=2011;MN=A;Flag=4          | CP_MISSING     | 100
            ST=32;CN=2011;MN=A;CP=a=1          | CP_MISSING     | 100
            ST=32;CN=2011;MN=A;CP=&&a=1        | CP_NOT_CLOSED  | 100
            """)
    void refuses_what_cannot_be_acted_upon(String segment, MessageFault fault, int qnRtn) {
        assertThat(Messages.read(segment)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(fault);
            assertThat(refused.fault().qnRtn()).isEqualTo(qnRtn);
            assertThat(refused.message().toString()).isEqualTo(segment);
        });
    }

    @Test
    void what_is_refused_still_says_what_it_can() {
        Refused refused = (Refused) Messages.read("ST=32;CN=2777;MN=A;CP=&&w01018-Rtd=1&&");
        assertThat(refused.message().mn()).isEqualTo("A");
        assertThat(refused.message().item(0).value()).isEqualTo("1");
    }

    @Test
    void text_may_hold_separators_and_be_of_either_encoding() {
        Message message = Messages.message(HEAD + "CP=&&i11001-Info=//清洗;管路,一=二//;a=1&&");
        assertThat(message.item(0).text()).isEqualTo("清洗;管路,一=二");
        assertThat(message.item(1).value()).isEqualTo("1");
        byte[] old = ("ST=32;CN=3020;MN=A;CP=&&i11001-Info=//清洗管路//&&").getBytes(Charset.forName("GB18030"));
        Message gbk = (Message) Messages.readFrame(FrameEncoder.encode(old));
        assertThat(gbk.item(0).text()).isEqualTo("清洗管路");
        assertThat(Messages.message(HEAD + "CP=&&a=//&&").item(0).text()).isEqualTo("//");
    }

    @Test
    void items_have_a_limit() {
        byte[] many = ("ST=32;CN=2011;MN=A;CP=&&" + "a=1;".repeat(1001) + "&&").getBytes(StandardCharsets.US_ASCII);
        FrameDecoder decoder = new FrameDecoder(FrameLimits.of(9999), Compatibility.Policy.STRICT);
        Frame frame =
                (Frame) FrameVectors.decode(decoder, FrameEncoder.encode(many)).getFirst();
        assertThat(new MessageReader().read(frame)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(MessageFault.TOO_MANY_ITEMS);
            assertThat(refused.message().itemCount()).isEqualTo(MessageReader.MOST_ITEMS);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "38.2,38.2",
        "-0.5,-0.5",
        "+1,1",
        "1.,1",
        ".5,0.5",
        "1E-3,0.001",
        "1.5e2,1.5E+2",
        "NaN,",
        "1.2.3,",
        "'',",
        "-,",
        ".,",
        "1e,",
        "e5,",
        "1e123,",
        "0x1,",
        "1 2,",
        "99999999999999999999.99999,99999999999999999999.99999",
        "11111111111111111111111111111111111111111111,"
    })
    void a_value_is_an_exact_number_or_none(String value, String number) {
        Item item = Messages.message(HEAD + "CP=&&w01018-Rtd=" + value + "&&").item(0);
        assertThat(item.isDecimal()).isEqualTo(number != null);
        assertThat(item.decimal()).isEqualTo(Optional.ofNullable(number).map(BigDecimal::new));
    }

    @Test
    void a_copy_outlives_the_buffer() {
        MessageReader reader = new MessageReader();
        byte[] two = (new String(
                                new MessageWriter(32, 2011)
                                        .mn("A")
                                        .item("a-Rtd", "1")
                                        .frame(),
                                StandardCharsets.US_ASCII)
                        + new String(new MessageWriter(32, 2012).mn("B").frame(), StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.US_ASCII);
        List<Message> copies = new ArrayList<>();
        FrameDecoder.standard()
                .decode(
                        ByteBuffer.wrap(two),
                        found -> copies.add(reader.read((Frame) found).message().copy()));
        assertThat(copies).extracting(Message::mn).containsExactly("A", "B");
        assertThat(copies.getFirst().item(0).value()).isEqualTo("1");
    }
}
