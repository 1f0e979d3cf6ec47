package org.luodi.hj212.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.luodi.hj212.FrameVectors;
import org.luodi.hj212.code.Command;
import org.luodi.hj212.code.Commands;

class MessageWriterTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2016, 8, 1, 8, 58, 57, 223_000_000);
    private static final String MN = "010000A8900016F000169DC0";
    private static final Requests REQUESTS = new Requests(32, "123456", MN, Flag.VERSION_2017);

    @Test
    void writes_the_requests_of_annex_c_byte_for_byte() {
        List<MessageWriter> requests = List.of(
                REQUESTS.setTimeouts(NOW, 5, 3),
                REQUESTS.askTime(NOW, "w01018"),
                REQUESTS.setTime(NOW, "w01018"),
                REQUESTS.askRealtimeInterval(NOW),
                REQUESTS.setRealtimeInterval(NOW, 30),
                REQUESTS.askMinuteInterval(NOW),
                REQUESTS.setMinuteInterval(NOW, 10),
                REQUESTS.setPassword(NOW, "654321"),
                REQUESTS.askRealtimeData(NOW),
                REQUESTS.stopRealtimeData(NOW),
                REQUESTS.askEquipmentState(NOW),
                REQUESTS.stopEquipmentState(NOW),
                REQUESTS.askHistory(NOW, 2051, minute(8, 40), minute(8, 40)),
                REQUESTS.askHistory(NOW, 2061, minute(8, 0), minute(8, 0)),
                REQUESTS.askHistory(NOW, 2031, minute(0, 0), minute(0, 0)),
                REQUESTS.control(NOW, 3011, "w01018"),
                REQUESTS.control(NOW, 3012, "w01018"),
                REQUESTS.control(NOW, 3013, "w01018"),
                REQUESTS.control(NOW, 3014, "w01018"),
                REQUESTS.keepSample(NOW),
                REQUESTS.askAnalyser(NOW, 3017, "w01018"),
                REQUESTS.askAnalyser(NOW, 3018, "w01018"),
                REQUESTS.askAnalyser(NOW, 3019, "w01018"),
                REQUESTS.askInformation(NOW, "w01018", "i13004"),
                REQUESTS.setInformation(NOW, "w01018", "i13004", "168.0"),
                REQUESTS.noticeOfRestart(NOW, LocalDateTime.of(2016, 8, 1, 8, 56, 24)));
        assertThat(requests).allSatisfy(request -> assertThat(official()).contains(text(request)));
    }

    @Test
    void writes_the_replies_of_annex_c_byte_for_byte() {
        Message asked = Messages.written(REQUESTS.askRealtimeData(NOW));
        assertThat(List.of(
                        Replies.requestAnswer(asked, 1),
                        Replies.executionResult(asked, 1),
                        Replies.noticeAnswer(asked),
                        Replies.dataAnswer(asked)))
                .allSatisfy(reply -> assertThat(official()).contains(text(reply)));
    }

    @Test
    void answers_in_the_version_of_the_question_and_without_flag_where_there_was_none() {
        Message old = Messages.message("ST=32;CN=2011;PW=1;MN=A;CP=&&&&");
        assertThat(Messages.written(Replies.dataAnswer(old)).has(HeaderField.FLAG))
                .isFalse();
        Message latest = Messages.message("QN=1;ST=32;CN=2011;PW=1;MN=A;Flag=11;PNUM=2;PNO=1;CP=&&&&");
        assertThat(Messages.written(Replies.dataAnswer(latest)).flag()).contains(new Flag(8));
        Refused refused = (Refused) Messages.read("ST=32;CN=2777;PW=1;MN=A;Flag=5;CP=&&&&");
        assertThat(Messages.written(Replies.refusal(refused)).value("QnRtn")).isEqualTo("8");
        assertThat(Messages.written(REQUESTS.heartbeat(NOW)).cn()).isEqualTo(9015);
    }

    @Test
    void every_command_can_be_written_and_is_read_again() {
        for (Command command : Commands.all()) {
            Message read =
                    Messages.written(REQUESTS.about(command.number(), NOW).item("PolId", "w01018"));
            assertThat(read.command()).contains(command);
            assertThat(read.deviations()).isEmpty();
        }
        assertThat(Messages.written(REQUESTS.noticeOfClock(NOW, "w01018")).cn()).isEqualTo(1013);
        assertThat(Messages.written(REQUESTS.setSampling(NOW, "w01018", "000000", 2))
                        .value("Ctime"))
                .isEqualTo("2");
    }

    @Property(tries = 1000)
    void what_is_written_is_read(
            @ForAll @IntRange(min = 10, max = 99) int st,
            @ForAll("commands") int cn,
            @ForAll("values") String mn,
            @ForAll @IntRange(max = 255) int flag,
            @ForAll @IntRange(min = 1, max = 9999) int packages,
            @ForAll @Size(max = 8) List<@From("items") Entry> items,
            @ForAll("texts") String text) {
        MessageWriter writer = new MessageWriter(st, cn)
                .qn("20160801085857223")
                .pw("123456")
                .mn("M" + mn)
                .flag(new Flag(flag))
                .part(packages, packages);
        for (Entry item : items) {
            if (item.joined) {
                writer.joined(item.name, item.value);
            } else {
                writer.item(item.name, item.value);
            }
        }
        writer.text("i11001-Info", text);
        byte[] segment = writer.segment();
        if (segment.length > 1024) {
            assertThatThrownBy(writer::frame).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        Message read = Messages.written(writer);
        assertThat(read.st()).isEqualTo(st);
        assertThat(read.cn()).isEqualTo(cn);
        assertThat(read.mn()).isEqualTo("M" + mn);
        assertThat(read.flag()).contains(new Flag(flag));
        assertThat(read.number(HeaderField.PNUM)).isEqualTo(packages);
        assertThat(read.number(HeaderField.PNO)).isEqualTo(packages);
        assertThat(read.frame().conforms()).isTrue();
        assertThat(read.deviations()).isEmpty();
        List<Entry> again = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            Item item = read.item(index);
            boolean joined = index > 0 && item.group() == read.item(index - 1).group();
            again.add(new Entry(item.name(), item.value(), index == 0 ? items.getFirst().joined : joined));
        }
        assertThat(again).isEqualTo(items);
        assertThat(read.item(items.size()).text()).isEqualTo(text);
    }

    @Test
    void what_would_break_a_frame_is_not_written() {
        MessageWriter writer = new MessageWriter(32, 2011);
        assertThatThrownBy(() -> writer.mn("a;b")).hasMessageContaining("a;b");
        assertThatThrownBy(() -> writer.item("a", "1,2")).hasMessageContaining("1,2");
        assertThatThrownBy(() -> writer.item("a", "&&")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.item("a", "x\r\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.item("a=b", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.item("", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.text("a", "x//y")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.part(2, 3)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> new MessageWriter(100, 2011)).hasMessageContaining("100");
        assertThatThrownBy(() -> new MessageWriter(32, 99)).hasMessageContaining("99");
        assertThatThrownBy(() -> writer.item("a", "1".repeat(1100)).frame()).hasMessageContaining("1024");
        assertThatThrownBy(() -> REQUESTS.setRealtimeInterval(NOW, 29)).hasMessageContaining("29");
        assertThatThrownBy(() -> REQUESTS.setMinuteInterval(NOW, 7)).hasMessageContaining("7");
        assertThatThrownBy(() -> REQUESTS.askHistory(NOW, 2011, NOW, NOW)).hasMessageContaining("2011");
        assertThatThrownBy(() -> new Flag(256)).hasMessageContaining("256");
    }

    record Entry(String name, String value, boolean joined) {}

    @Provide
    Arbitrary<Integer> commands() {
        return Arbitraries.of(Commands.all().stream().map(Command::number).toList());
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars("0123456789.ABCDEFabcdef-+=/#中")
                .ofMaxLength(24)
                .filter(value -> !value.startsWith("//"));
    }

    @Provide
    Arbitrary<Entry> items() {
        Arbitrary<String> names = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("-")
                .ofMinLength(1)
                .ofMaxLength(14);
        return Combinators.combine(names, values(), Arbitraries.of(true, false)).as(Entry::new);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("日志;,= abc/-")
                .ofMaxLength(40)
                .filter(text -> !text.contains("//") && !text.startsWith("/") && !text.endsWith("/"));
    }

    private static Set<String> official() {
        Set<String> frames = new TreeSet<>();
        FrameVectors.rows("frames-official.tsv").forEach(row -> frames.add(row[0] + "\r\n"));
        return frames;
    }

    private static LocalDateTime minute(int hour, int minute) {
        return LocalDateTime.of(2016, 8, 1, hour, minute);
    }

    private static String text(MessageWriter writer) {
        return new String(writer.frame(), StandardCharsets.UTF_8);
    }
}
