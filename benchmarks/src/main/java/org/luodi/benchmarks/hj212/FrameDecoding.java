package org.luodi.benchmarks.hj212;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Decodes a stream of real frames over and over, in pieces as a socket brings them, with every [Depth]; prints a
/// table.
///
/// Time is processor time of the one thread, which a busy machine blurs less than the clock on the wall; that is
/// printed
/// beside it. Rounds of all depths take turns, so that a busy minute hits each of them.
///
/// Run: `benchmarks/hj212 [rounds] [file of frames, one a line]`
public final class FrameDecoding {
    private static final int PIECE_BYTES = 4096;
    private static final int STREAM_FRAMES = 20_000;
    private static final int WARM_UPS = 20;
    private static final int PASSES = 20;

    private FrameDecoding() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        List<byte[]> frames = Files.readAllLines(Path.of(arguments[1]), StandardCharsets.UTF_8).stream()
                .map(line -> line.split("\t", 2)[0])
                .filter(line -> line.startsWith("##"))
                .map(line -> (line + "\r\n").getBytes(StandardCharsets.UTF_8))
                .toList();
        byte[] stream = stream(frames);
        System.out.printf(
                "%d different frames, %.0f bytes on average; Java %s; %d processors; %d rounds of %d frames%n",
                frames.size(),
                (double) stream.length / STREAM_FRAMES,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                rounds,
                STREAM_FRAMES * PASSES);
        measure(stream, rounds);
    }

    private static void measure(byte[] stream, int rounds) {
        Depth[] depths = Depth.values();
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            for (Depth depth : depths) {
                pass(depth, stream);
            }
        }
        double[][] cpu = new double[depths.length][rounds];
        double[][] wall = new double[depths.length][rounds];
        double[] allocated = new double[depths.length];
        for (int round = 0; round < rounds; round++) {
            for (Depth depth : depths) {
                Timing timing = timed(depth, stream);
                cpu[depth.ordinal()][round] = timing.cpuNanos();
                wall[depth.ordinal()][round] = timing.wallNanos();
                allocated[depth.ordinal()] = timing.allocatedBytes();
            }
        }
        System.out.printf(
                "%-10s %16s %16s %16s %12s %10s%n",
                "", "frames/s (cpu)", "best", "frames/s (wall)", "MB/s (cpu)", "B/frame");
        for (Depth depth : depths) {
            double[] sorted = cpu[depth.ordinal()];
            Arrays.sort(sorted);
            Arrays.sort(wall[depth.ordinal()]);
            double median = sorted[rounds / 2];
            System.out.printf(
                    "%-10s %16.0f %16.0f %16.0f %12.0f %10.3f%n",
                    depth,
                    1e9 / median,
                    1e9 / sorted[0],
                    1e9 / wall[depth.ordinal()][rounds / 2],
                    1e9 / median * stream.length / STREAM_FRAMES / 1e6,
                    allocated[depth.ordinal()]);
        }
    }

    /// All figures for one frame.
    private record Timing(double cpuNanos, double wallNanos, double allocatedBytes) {}

    private static Timing timed(Depth depth, byte[] stream) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        for (int pass = 0; pass < PASSES; pass++) {
            pass(depth, stream);
        }
        double frames = (double) STREAM_FRAMES * PASSES;
        return new Timing(
                (threads.getCurrentThreadCpuTime() - cpu) / frames,
                (System.nanoTime() - wall) / frames,
                (threads.getCurrentThreadAllocatedBytes() - allocated) / frames);
    }

    /// One new decoder reads the whole stream, as one connection would; its buffer counts as allocated too.
    private static void pass(Depth depth, byte[] stream) {
        Depth.Sight sight = depth.sight();
        for (int from = 0; from < stream.length; from += PIECE_BYTES) {
            sight.see(ByteBuffer.wrap(stream, from, Math.min(PIECE_BYTES, stream.length - from)));
        }
        if (sight.frames() != STREAM_FRAMES) {
            throw new IllegalStateException(depth + " saw " + sight.frames() + " frames");
        }
    }

    private static byte[] stream(List<byte[]> frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int frame = 0; frame < STREAM_FRAMES; frame++) {
            out.writeBytes(frames.get(frame % frames.size()));
        }
        return out.toByteArray();
    }
}
