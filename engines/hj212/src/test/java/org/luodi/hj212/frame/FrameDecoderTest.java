package org.luodi.hj212.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luodi.hj212.FrameVectors;

class FrameDecoderTest {
    private static final String GOOD = frame("ST=32;CN=9014;MN=A;CP=&&&&");

    private final FrameDecoder decoder = FrameDecoder.standard();

    @Test
    void walks_through_its_states_byte_by_byte() {
        List<String> states = new ArrayList<>();
        for (byte b : bytes(GOOD)) {
            feed(new byte[] {b});
            String state = decoder.state().getClass().getSimpleName();
            if (states.isEmpty() || !states.getLast().equals(state)) {
                states.add(state);
            }
        }
        assertThat(states).containsExactly("Length", "Segment", "CrcDigits", "TailBytes", "Idle");
    }

    @Test
    void tells_how_much_of_a_segment_is_missing() {
        feed(bytes(GOOD.substring(0, 10)));
        assertThat(decoder.state()).isEqualTo(new DecoderState.Segment(0, 26, 22));
    }

    @Test
    void glued_frames_come_apart() {
        assertThat(told(GOOD + GOOD + GOOD.strip() + GOOD)).hasSize(4).allMatch(told -> told.startsWith("frame"));
    }

    @Test
    void ends_of_lines_are_told_apart() {
        String bare = GOOD.strip();
        assertThat(FrameVectors.decode(decoder, bytes(GOOD + bare + "\n" + bare + "\rx" + bare + " " + bare)))
                .extracting(found -> ((Frame) found).tail())
                .containsExactly(Tail.CR_LF, Tail.ONE_LINE_END, Tail.ONE_LINE_END, Tail.NONE, Tail.NONE);
    }

    @Test
    void a_frame_within_a_broken_one_is_found() {
        assertThat(told("##0900ST=32;" + GOOD)).hasSize(2);
        assertThat(told("##0900ST=32;" + GOOD).getFirst()).contains("LENGTH_WRONG");
        assertThat(told("##00##" + GOOD)).hasSize(2);
        assertThat(told("####" + GOOD)).hasSize(1);
    }

    @Test
    void a_length_too_large_waits_for_the_line_to_end_and_not_longer() {
        String late = GOOD.replace("##0026", "##0999");
        feed(bytes(late));
        assertThat(decoder.state()).isEqualTo(new DecoderState.Idle());
        assertThat(told(late)).singleElement().asString().contains("LENGTH_WRONG");
    }

    @Test
    void nothing_is_waited_for_beyond_the_limit() {
        assertThat(told("##1025")).singleElement().asString().contains("LENGTH_OVER_LIMIT");
        feed(bytes("##1024"));
        assertThat(decoder.state()).isEqualTo(new DecoderState.Segment(6, 1024, 1024));
    }

    @Test
    void control_characters_end_a_segment() {
        assertThat(told(frame("ST=32;CN=9014;MN=A\u0001;CP=&&&&")))
                .singleElement()
                .asString()
                .contains("CONTROL_CHARACTER", "faultOffset=24");
        assertThat(told(frame("ST=32;CN=9014;MN=A\tB;CP=&&&&")))
                .singleElement()
                .asString()
                .startsWith("frame");
    }

    @Test
    void a_wrong_check_is_told_with_both_numbers() {
        assertThat(FrameVectors.decode(decoder, bytes(GOOD.strip().substring(0, 32) + "12aB\r\n")))
                .singleElement()
                .isInstanceOfSatisfying(Malformed.class, malformed -> {
                    assertThat(malformed.fault()).isEqualTo(FrameFault.CRC_WRONG);
                    assertThat(malformed.sentCrc()).isEqualTo(0x12AB);
                    assertThat(malformed.computedCrc()).isEqualTo(CrcTest.annexA(bytes(GOOD), 6, 32));
                    assertThat(malformed.excerpt()).endsWith("CP=&&&&12aB");
                });
        assertThat(told(GOOD.strip().substring(0, 32) + "12gB\r\n"))
                .singleElement()
                .asString()
                .contains("CRC_NOT_HEX");
    }

    @Test
    void what_breaks_off_is_told_when_the_line_ends_and_the_stream_may_go_on() {
        feed(bytes(GOOD.substring(0, 20)));
        List<Decoded> found = new ArrayList<>();
        decoder.finish(found::add);
        assertThat(found).singleElement().asString().contains("TRUNCATED");
        assertThat(told(GOOD)).singleElement().asString().startsWith("frame at 20");
    }

    @Test
    void bytes_that_belong_to_nothing_are_counted() {
        told("abc\r\n" + GOOD + "  de" + GOOD + "#");
        assertThat(decoder.strayBytes()).isEqualTo(6);
    }

    @Test
    void the_view_is_one_and_its_copy_stays() {
        List<Decoded> views = new ArrayList<>();
        List<Frame> copies = new ArrayList<>();
        decoder.decode(ByteBuffer.wrap(bytes(GOOD + frame("ST=32;CN=9013;MN=B;CP=&&&&"))), found -> {
            views.add(found);
            copies.add(((Frame) found).copy());
        });
        assertThat(views.get(0)).isSameAs(views.get(1));
        assertThat(copies)
                .extracting(Frame::toString)
                .containsExactly("ST=32;CN=9014;MN=A;CP=&&&&", "ST=32;CN=9013;MN=B;CP=&&&&");
        assertThat(copies).allMatch(Frame::conforms);
    }

    @Test
    void limits_are_kept() {
        assertThatThrownBy(() -> FrameLimits.of(10_000)).hasMessageContaining("10000");
        assertThatThrownBy(() -> FrameLimits.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> new FrameLimits(1024, 2000)).hasMessageContaining("2000");
        assertThatThrownBy(() -> FrameEncoder.encode(new byte[10_000])).hasMessageContaining("10000");
    }

    private void feed(byte[] piece) {
        decoder.decode(ByteBuffer.wrap(piece), found -> {});
    }

    private List<String> told(String text) {
        return FrameVectors.decode(decoder, bytes(text)).stream()
                .map(FrameVectors::told)
                .toList();
    }

    static String frame(String segment) {
        return new String(FrameEncoder.encode(bytes(segment)), StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
