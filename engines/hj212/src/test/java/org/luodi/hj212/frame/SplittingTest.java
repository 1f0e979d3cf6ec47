package org.luodi.hj212.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luodi.hj212.FrameVectors;

/// The same bytes give the same answers however they are cut.
class SplittingTest {
    private static final List<String> LINES = lines();

    @Test
    void in_two_at_every_place() {
        byte[] stream = stream(new Random(1), 12);
        List<String> whole = told(stream, new int[] {});
        for (int cut = 0; cut <= stream.length; cut++) {
            assertThat(told(stream, new int[] {cut})).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void byte_by_byte() {
        byte[] stream = stream(new Random(2), 300);
        int[] everywhere = new int[stream.length];
        for (int i = 0; i < everywhere.length; i++) {
            everywhere[i] = i;
        }
        assertThat(told(stream, everywhere))
                .isEqualTo(told(stream, new int[] {}))
                .hasSizeGreaterThan(200);
    }

    /// Their excerpts once showed what had arrived and not only what was looked at.
    @ParameterizedTest
    @ValueSource(longs = {227, 542, 2238})
    void where_it_once_mattered(long seed) {
        anywhere(seed);
    }

    @Property(tries = 300)
    void anywhere(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] stream = stream(random, 40);
        int[] cuts =
                random.ints(random.nextInt(30), 0, stream.length + 1).sorted().toArray();
        assertThat(told(stream, cuts)).isEqualTo(told(stream, new int[] {}));
    }

    private static List<String> told(byte[] stream, int[] cuts) {
        FrameDecoder decoder = new FrameDecoder(
                FrameLimits.standard(), mn -> new Compatibility(CheckMode.MODBUS, LengthUnit.CHARACTERS));
        List<String> told = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            decoder.decode(ByteBuffer.wrap(stream, from, cut - from), found -> told.add(FrameVectors.told(found)));
            from = cut;
        }
        decoder.decode(
                ByteBuffer.wrap(stream, from, stream.length - from), found -> told.add(FrameVectors.told(found)));
        decoder.finish(found -> told.add(FrameVectors.told(found)));
        told.add("stray " + decoder.strayBytes());
        return told;
    }

    /// Frames good and bad, some with a byte changed, dropped or a piece cut off.
    private static byte[] stream(Random random, int frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < frames; i++) {
            byte[] frame = FrameVectors.bytes(LINES.get(random.nextInt(LINES.size())) + "\r\n");
            int changed = random.nextInt(frame.length);
            switch (random.nextInt(5)) {
                case 0 -> frame[changed] = (byte) random.nextInt(256);
                case 1 -> out.write(frame, 0, changed);
                case 2 -> out.write(random.nextInt(256));
                default -> {}
            }
            out.writeBytes(frame);
        }
        return out.toByteArray();
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>(FrameVectors.valid());
        FrameVectors.rows("frames-malformed.tsv").forEach(row -> lines.add(row[3]));
        FrameVectors.rows("frames-invalid.tsv").forEach(row -> lines.add(row[1]));
        return lines;
    }
}
