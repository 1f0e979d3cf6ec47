package org.luodi.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.device.DeviceProfile;
import org.luodi.hj212.device.DeviceRegistry;
import org.luodi.hj212.doubt.Doubt;
import org.luodi.hj212.doubt.Plausibility;
import org.luodi.hj212.frame.CheckMode;
import org.luodi.hj212.frame.Compatibility;
import org.luodi.hj212.frame.Decoded;
import org.luodi.hj212.frame.Frame;
import org.luodi.hj212.frame.FrameDecoder;
import org.luodi.hj212.frame.FrameFault;
import org.luodi.hj212.frame.FrameLimits;
import org.luodi.hj212.frame.LengthUnit;
import org.luodi.hj212.frame.Malformed;
import org.luodi.hj212.message.Message;
import org.luodi.hj212.message.MessageReader;
import org.luodi.hj212.message.Reading;
import org.luodi.hj212.message.Refused;

/// Every published frame at hand: the official ones, those of logs, and malformed ones with what must be said of
/// them.
class PublishedFramesTest {

    static List<String> valid() {
        return FrameVectors.valid();
    }

    static List<String[]> malformed() {
        List<String[]> rows = new ArrayList<>();
        FrameVectors.rows("frames-malformed.tsv").forEach(row -> rows.add(new String[] {row[0], row[3]}));
        FrameVectors.rows("frames-invalid.tsv").forEach(row -> rows.add(new String[] {row[0], row[1]}));
        return rows;
    }

    @Test
    void every_valid_frame_is_accepted() {
        assertThat(valid())
                .hasSize(78 + 909)
                .allSatisfy(
                        line -> assertThat(said(line, FrameDecoder.standard())).isEqualTo("accepted"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void every_malformed_frame_is_refused_with_its_reason(String expected, String line) {
        FrameDecoder patient = new FrameDecoder(FrameLimits.of(9999), Compatibility.Policy.STRICT);
        FrameDecoder decoder = expected.equals("LENGTH_OVER_LIMIT") ? FrameDecoder.standard() : patient;
        String said = said(line, decoder);
        assertThat(said).startsWith(expected.split(" ")[0]).contains(expected.replaceFirst("^\\S+ ?", ""));
    }

    @Test
    void there_are_thirty_six_malformed_ones() {
        assertThat(malformed()).hasSize(26 + 10);
        assertThat(FrameVectors.rows("frames-invalid.tsv"))
                .allSatisfy(
                        row -> assertThat(said(row[1], FrameDecoder.standard())).doesNotStartWith("accepted"));
    }

    @Test
    void modbus_checks_hold_only_for_the_device_they_are_forgiven_to() {
        String line = FrameVectors.rows("frames-malformed.tsv").stream()
                .filter(row -> row[1].startsWith("Modbus"))
                .map(row -> row[3])
                .findFirst()
                .orElseThrow();
        assertThat(said(line, forgiving("010000A8900016F000169DC0", CheckMode.MODBUS_SWAPPED)))
                .isEqualTo("accepted CHECK_FORGIVEN");
        assertThat(said(line, forgiving("010000A8900016F000169DC0", CheckMode.UNCHECKED)))
                .isEqualTo("accepted CHECK_FORGIVEN");
        assertThat(said(line, forgiving("010000A8900016F000169DC0", CheckMode.MODBUS)))
                .isEqualTo("CRC_WRONG");
        assertThat(said(line, forgiving("010000A8900016F000169DC1", CheckMode.MODBUS_SWAPPED)))
                .isEqualTo("CRC_WRONG");
    }

    @Test
    void real_frames_of_2020_hold_by_the_swapped_modbus_check() {
        List<String> real = FrameVectors.rows("frames-invalid.tsv").stream()
                .filter(row -> row[2].equals("tonyxia2016/HJ212Receiver"))
                .map(row -> row[1])
                .toList();
        assertThat(real).hasSize(3).allSatisfy(line -> {
            String mn = line.replaceFirst(".*MN=([^;]*);.*", "$1");
            assertThat(said(line, forgiving(mn, CheckMode.MODBUS_SWAPPED))).contains("accepted", "CHECK_FORGIVEN");
        });
    }

    @Test
    void a_length_in_characters_is_forgiven_to_its_device() {
        String line = FrameVectors.rows("frames-malformed.tsv").stream()
                .filter(row -> row[1].startsWith("length counted in characters"))
                .map(row -> row[3])
                .findFirst()
                .orElseThrow();
        Compatibility favour = new Compatibility(CheckMode.STANDARD, LengthUnit.CHARACTERS);
        assertThat(said(line, new FrameDecoder(FrameLimits.standard(), mn -> favour)))
                .startsWith("accepted LENGTH_IN_CHARACTERS");
    }

    private static FrameDecoder forgiving(String device, CheckMode check) {
        DeviceRegistry registry = mn -> mn.equals(device)
                ? Optional.of(new DeviceProfile(Optional.empty(), new Compatibility(check, LengthUnit.BYTES)))
                : Optional.empty();
        return new FrameDecoder(FrameLimits.of(9999), registry.forgiving());
    }

    /// "accepted" with doubts on values and checks, or the fault.
    private static String said(String line, FrameDecoder decoder) {
        List<Decoded> found = new ArrayList<>();
        for (String frame : line.split("(?<=\\\\r\\\\n)")) {
            found.addAll(FrameVectors.decode(decoder, join(FrameVectors.bytes(frame), "\r\n")));
        }
        List<String> said = found.stream().map(PublishedFramesTest::said).toList();
        return said.size() == 1 ? said.getFirst() : said.getFirst() + " " + said.size();
    }

    private static String said(Decoded found) {
        return switch (found) {
            case Malformed malformed -> fault(malformed.fault());
            case Frame frame -> said(new MessageReader().read(frame));
            case Decoded.NothingYet nothing -> nothing.name();
        };
    }

    private static String fault(FrameFault fault) {
        return fault.name();
    }

    private static String said(Reading reading) {
        return switch (reading) {
            case Refused refused -> refused.fault().name();
            case Message message -> {
                StringBuilder said = new StringBuilder("accepted");
                for (Doubt doubt : Plausibility.ofAnyTime().of(message, Dialect.HJ_212_2017)) {
                    switch (doubt.kind()) {
                        case NOT_A_NUMBER, NEGATIVE, CHECK_FORGIVEN, LENGTH_IN_CHARACTERS ->
                            said.append(' ').append(doubt.kind());
                        case GROUP_OF_TWO_FACTORS ->
                            said.append(doubt.about().contains("w21095") ? " " + doubt.kind() : "");
                        default -> {}
                    }
                }
                yield said.toString();
            }
        };
    }

    private static byte[] join(byte[] bytes, String end) {
        byte[] tail = end.getBytes(StandardCharsets.US_ASCII);
        byte[] joined = Arrays.copyOf(bytes, bytes.length + tail.length);
        System.arraycopy(tail, 0, joined, bytes.length, tail.length);
        return joined;
    }
}
