package org.luodi.benchmarks.sheets;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Reads one generated workbook with every [Contender] and prints a table.
///
/// Each contender runs in Java machines of its own, in turn, round after round, so that a busy minute of the machine
/// hits all
/// of them; a machine reads the file a few times to warm up, then is timed. Afterwards the smallest heap is sought in
/// which
/// `sheets` still reads the file.
///
/// Run: `java -cp … org.luodi.benchmarks.sheets.SheetReading [rows] [rounds] [contenders]`
public final class SheetReading {
    private static final int WARM_UPS = 3;
    private static final int TIMED = 5;
    private static final int PATIENCE_MINUTES = 10;
    private static final int[] HEAPS = {256, 128, 96, 64, 48, 32, 24, 16};

    private SheetReading() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals("child")) {
            child(Contender.valueOf(arguments[1]), Path.of(arguments[2]));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("once")) {
            System.out.println("saw " + Contender.valueOf(arguments[1]).read(Path.of(arguments[2])));
            return;
        }
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        List<Contender> contenders = arguments.length > 2
                ? Arrays.stream(arguments[2].split(",")).map(Contender::valueOf).toList()
                : List.of(Contender.values());
        System.out.printf(
                "%d rows x %d columns; Java %s; %d processors; -Xmx256m -XX:+UseSerialGC; %d rounds of %d timed reads%n",
                rows,
                BigWorkbook.COLUMNS,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                rounds,
                TIMED);
        for (boolean shared : new boolean[] {false, true}) {
            Path file = Files.createTempFile("big", ".xlsx");
            try {
                BigWorkbook.write(file, rows, shared);
                System.out.printf("%n%s strings, %.1f MB%n", shared ? "shared" : "inline", Files.size(file) / 1e6);
                race(file, rounds, contenders);
                smallestHeap(file);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void race(Path file, int rounds, List<Contender> contenders)
            throws IOException, InterruptedException {
        Map<Contender, List<Double>> times = new EnumMap<>(Contender.class);
        Map<Contender, List<Double>> cpu = new EnumMap<>(Contender.class);
        Map<Contender, String> tallies = new EnumMap<>(Contender.class);
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : contenders) {
                List<String> lines = run("child", contender, file, 256);
                for (String line : lines) {
                    if (line.startsWith("ms ")) {
                        String[] figures = line.split(" ");
                        times.computeIfAbsent(contender, key -> new ArrayList<>())
                                .add(Double.valueOf(figures[1]));
                        cpu.computeIfAbsent(contender, key -> new ArrayList<>()).add(Double.valueOf(figures[2]));
                    } else if (line.startsWith("saw ")) {
                        tallies.put(contender, line.substring(4));
                    }
                }
            }
        }
        double bare = median(times.getOrDefault(Contender.DHATIM, List.of()));
        double bareCpu = median(cpu.getOrDefault(Contender.DHATIM, List.of()));
        System.out.printf(
                "%-12s %10s %10s %10s %10s %10s   %s%n",
                "", "wall ms", "best ms", "x dhatim", "cpu ms", "x dhatim", "saw");
        for (Contender contender : contenders) {
            List<Double> own = times.getOrDefault(contender, List.of());
            double ownCpu = median(cpu.getOrDefault(contender, List.of()));
            System.out.printf(
                    "%-12s %10.0f %10.0f %10.2f %10.0f %10.2f   %s%n",
                    contender,
                    median(own),
                    own.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
                    median(own) / bare,
                    ownCpu,
                    ownCpu / bareCpu,
                    tallies.getOrDefault(contender, "failed"));
        }
    }

    private static void smallestHeap(Path file) throws IOException, InterruptedException {
        for (Contender contender : new Contender[] {Contender.LUODI, Contender.DHATIM}) {
            int smallest = -1;
            for (int heap : HEAPS) {
                if (run("once", contender, file, heap).stream().noneMatch(line -> line.startsWith("saw "))) {
                    break;
                }
                smallest = heap;
            }
            System.out.printf("smallest heap that works: %s %d MB%n", contender, smallest);
        }
    }

    private static List<String> run(String mode, Contender contender, Path file, int heapMegabytes)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SheetReading.class.getName(),
                        mode,
                        contender.name(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // What is printed is short enough for the pipe. A heap that is too small may collect for ever instead of
        // failing.
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return List.of();
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.asList(out.split("\n"));
    }

    private static void child(Contender contender, Path file) throws IOException {
        for (int i = 0; i < WARM_UPS; i++) {
            contender.read(file);
        }
        Contender.Tally tally = new Contender.Tally();
        for (int i = 0; i < TIMED; i++) {
            long start = System.nanoTime();
            long startCpu = cpuNanos();
            tally = contender.read(file);
            System.out.printf("ms %.1f %.1f%n", (System.nanoTime() - start) / 1e6, (cpuNanos() - startCpu) / 1e6);
        }
        System.out.println("saw " + tally);
    }

    /// Processor time of the whole process, collector and compiler included: what a shared machine cannot blur.
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double median(List<Double> times) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
