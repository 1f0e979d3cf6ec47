package org.luodi.hj212.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.luodi.hj212.FrameVectors;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.doubt.Plausibility;
import org.luodi.hj212.message.Message;
import org.luodi.hj212.message.MessageReader;
import org.luodi.hj212.message.Reading;

/// 50,000 mutated, truncated and glued frames in one stream. `-Dluodi.hj212.seed=…` runs another stream.
class HostileStreamTest {
    private static final int FRAMES = 50_000;
    private static final long MOST_GROWTH_BYTES = 8L << 20;

    private final MessageReader reader = new MessageReader();
    private final Plausibility plausibility = Plausibility.ofAnyTime();
    private final Map<FrameFault, Integer> faults = new EnumMap<>(FrameFault.class);
    private int accepted;
    private int refused;
    private int doubted;
    private int wrong;

    @Test
    void crashes_nothing_and_accepts_no_wrong_check() {
        long seed = Long.getLong("luodi.hj212.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> lines = FrameVectors.valid();
        FrameDecoder decoder = FrameDecoder.standard();
        feed(decoder, random, lines, 2_000);
        long before = usedBytes();
        int sent = feed(decoder, random, lines, FRAMES);
        decoder.finish(this::look);
        long growth = usedBytes() - before;
        System.out.printf(
                "seed %d: %d hostile frames, %d accepted (%d with doubts), %d messages refused, %d accepted with a wrong CRC,"
                        + " malformed %s, heap grew by %d KiB%n",
                seed, sent, accepted, doubted, refused, wrong, faults, growth / 1024);
        assertThat(wrong).as("accepted with a wrong CRC, seed %d", seed).isZero();
        assertThat(accepted).as("seed %d", seed).isGreaterThan(FRAMES / 10);
        assertThat(faults).as("seed %d", seed).hasSize(FrameFault.values().length);
        assertThat(growth).as("heap, seed %d", seed).isLessThan(MOST_GROWTH_BYTES);
    }

    private int feed(FrameDecoder decoder, Random random, List<String> lines, int frames) {
        for (int i = 0; i < frames; i++) {
            byte[] piece = hostile(random, lines);
            decoder.decode(ByteBuffer.wrap(piece), this::look);
            if (random.nextInt(200) == 0) {
                decoder.finish(this::look);
            }
        }
        return frames;
    }

    private void look(Decoded found) {
        switch (found) {
            case Malformed malformed -> faults.merge(malformed.fault(), 1, Integer::sum);
            case Decoded.NothingYet nothing -> throw new IllegalStateException(nothing.name());
            case Frame frame -> {
                if (CrcTest.annexA(frame.bytes(), frame.segmentFrom(), frame.segmentTo()) != frame.crc()) {
                    wrong++;
                }
                look(reader.read(frame));
            }
        }
    }

    private void look(Reading reading) {
        Message message = reading.message();
        if (!plausibility.of(message, Dialect.HJ_212_2017).isEmpty()) {
            doubted++;
        }
        if (reading instanceof Message) {
            accepted++;
        } else {
            refused++;
        }
    }

    private static byte[] hostile(Random random, List<String> lines) {
        byte[] frame = FrameVectors.bytes(lines.get(random.nextInt(lines.size())) + "\r\n");
        return switch (random.nextInt(9)) {
            case 0 -> mutated(random, frame, 1);
            case 1 -> mutated(random, frame, 1 + random.nextInt(8));
            case 2 -> Arrays.copyOf(frame, random.nextInt(frame.length));
            case 3 -> glued(frame, FrameVectors.bytes(lines.get(random.nextInt(lines.size()))));
            case 4 -> glued(Arrays.copyOf(frame, random.nextInt(frame.length)), frame);
            case 5 -> noise(random);
            case 6 -> recounted(random, frame);
            case 7 -> sealedAgain(random, frame);
            default -> frame;
        };
    }

    private static byte[] mutated(Random random, byte[] frame, int times) {
        for (int i = 0; i < times; i++) {
            frame[random.nextInt(frame.length)] = (byte) random.nextInt(256);
        }
        return frame;
    }

    private static byte[] glued(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        for (int i = 0; i < noise.length; i += 7) {
            noise[i] = '#';
        }
        return noise;
    }

    /// Another length.
    private static byte[] recounted(Random random, byte[] frame) {
        int length = random.nextInt(1400);
        for (int digit = 5; digit >= 2; digit--) {
            frame[digit] = (byte) ('0' + length % 10);
            length /= 10;
        }
        return frame;
    }

    /// A segment of any bytes whose CRC holds: hostile to whoever reads it.
    private static byte[] sealedAgain(Random random, byte[] frame) {
        byte[] segment = Arrays.copyOfRange(frame, 6, Math.max(6, frame.length - 6));
        for (int i = 0; i < 5 && segment.length > 0; i++) {
            segment[random.nextInt(segment.length)] = (byte) "&;,=-/ #\u00FFM".charAt(random.nextInt(10));
        }
        return FrameEncoder.encode(segment);
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
