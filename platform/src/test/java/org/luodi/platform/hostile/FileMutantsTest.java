package org.luodi.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.luodi.platform.documents.Samples;

/// Good files with a few bytes changed, cut, doubled or exchanged: a thousand a run, `-Dluodi.hostile.mutants=20000`
/// for a night. Whatever they are, the answer is no failure and comes soon, and the house holds no more memory.
class FileMutantsTest extends HostileCounty {
    private static final long SEED = Long.getLong("luodi.hostile.seed", 20_261_124);
    private static final int MUTANTS = Integer.getInteger("luodi.hostile.mutants", 1000);
    private static final int AT_ONCE = 10;
    /// Uploads of one person in a minute of the clock, below the limit.
    private static final int A_MINUTE = 100;
    private static final long LONGEST_MILLIS = 2_000;
    private static final long MOST_KEPT_BYTES = 128L << 20;
    private static final Path RETURNS = Path.of("..", "demo", "jiangxian-2021", "2021-09");

    private final Random dice = new Random(SEED);

    @Test
    void aThousandMutantsBreakNothing() throws Exception {
        System.out.println("## mutants: seed " + SEED);
        Map<String, byte[]> good = good();
        List<String> endings = List.copyOf(good.keySet());
        List<String> wrong = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        String slowest = "";
        Visitor clerk = people.get("clerk");
        Map<String, Long> before = rows();
        long kept = usedMemory();
        for (int i = 0; i < MUTANTS; i++) {
            String ending = endings.get(i % endings.size());
            byte[] mutant = mutated(good.get(ending));
            boolean table = !ending.equals("jpg") && !ending.equals("pdf");
            long start = System.nanoTime();
            Answer answer = table
                    ? send(clerk, SEPTEMBER + "/import", Map.of("requestId", "mutant-" + i), i, ending, mutant)
                    : send(
                            clerk,
                            "/attachments",
                            Map.of("kind", "project", "id", matters.get("{project}")),
                            i,
                            ending,
                            mutant);
            times.add((System.nanoTime() - start) / 1_000_000);
            if (times.getLast() >= Collections.max(times)) {
                slowest = "mutant " + i + "." + ending;
            }
            int number = i;
            answer.faults(port).forEach(fault -> wrong.add("mutant " + number + "." + ending + ": " + fault));
            if (answer.status() == 429) {
                wrong.add("mutant " + number + " was not looked at");
            }
            if (i % AT_ONCE == 0) {
                awaitImports();
            }
            if (i % A_MINUTE == 0) {
                awaitJobs();
                clock.forward(Duration.ofMinutes(1));
            }
        }
        awaitJobs();
        long more = usedMemory() - kept;
        Collections.sort(times);
        long nearlyAll = times.get(times.size() * 99 / 100);
        System.out.printf(
                "## mutants: %d, 0 crashes, %d failures, 99 %% within %d ms, slowest %d ms, slowest reading %d ms, %d MiB kept; outcomes %s%n",
                MUTANTS, wrong.size(), nearlyAll, times.getLast(), slowestReading(), more >> 20, outcomes());
        assertThat(wrong).isEmpty();
        assertThat(times.getLast()).as(slowest).isLessThanOrEqualTo(LONGEST_MILLIS);
        assertThat(slowestReading())
                .as("milliseconds from a file's arrival to its answer")
                .isLessThanOrEqualTo(LONGEST_MILLIS);
        assertThat(more).isLessThan(MOST_KEPT_BYTES);
        assertThat(count("select count(*) from projects.import_job where finished_at is null"))
                .isZero();
        rows().forEach((table, count) ->
                assertThat(count).as(table).isGreaterThanOrEqualTo(before.getOrDefault(table, 0L)));
        assertThat(clerk.get(SEPTEMBER + "/doubts").status()).isEqualTo(200);
    }

    private static Answer send(
            Visitor who, String way, Map<String, String> fields, int number, String ending, byte[] bytes)
            throws IOException, InterruptedException {
        return who.postFiles(way, fields, List.of(new Visitor.Part("files", "m" + number + "." + ending, bytes)));
    }

    private static Map<String, byte[]> good() throws IOException {
        Map<String, byte[]> good = new LinkedHashMap<>();
        good.put("xlsx", Files.readAllBytes(RETURNS.resolve("县水利局.xlsx")));
        good.put("xls", old());
        good.put("csv", Files.readAllBytes(RETURNS.resolve("县能源局.csv")));
        good.put("jpg", Samples.picture("jpg", 200, 100));
        good.put("pdf", Samples.pdf("x"));
        return good;
    }

    private static byte[] old() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("九月");
            List<List<String>> rows =
                    List.of(List.of("项目名称", "年度计划投资", "本月完成", "累计完成"), List.of("东风路", "1200", "100", "900"));
            for (List<String> row : rows) {
                var cells = sheet.createRow(sheet.getPhysicalNumberOfRows());
                row.forEach(text ->
                        cells.createCell(Math.max(0, cells.getLastCellNum())).setCellValue(text));
            }
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private byte[] mutated(byte[] good) {
        byte[] mutant = good.clone();
        int changes = 1 + dice.nextInt(6);
        for (int change = 0; change < changes && mutant.length > 4; change++) {
            int at = dice.nextInt(mutant.length);
            int length = Math.min(mutant.length - at, 1 + dice.nextInt(64));
            switch (dice.nextInt(6)) {
                case 0 -> mutant[at] ^= (byte) (1 << dice.nextInt(8));
                case 1 -> mutant[at] = (byte) dice.nextInt(256);
                case 2 -> Arrays.fill(mutant, at, at + length, (byte) (dice.nextBoolean() ? 0xff : 0));
                case 3 -> mutant = Arrays.copyOf(mutant, Math.max(4, at));
                case 4 -> System.arraycopy(mutant, dice.nextInt(mutant.length - length + 1), mutant, at, length);
                default -> {
                    byte[] longer = Arrays.copyOf(mutant, mutant.length + length);
                    System.arraycopy(mutant, at, longer, at + length, mutant.length - at);
                    mutant = longer;
                }
            }
        }
        return mutant;
    }

    /// A job ends a moment after the last of its files, and what it took must not be measured by a clock that is put
    /// on.
    private void awaitJobs() throws InterruptedException {
        awaitImports();
        for (int i = 0;
                i < 100 && count("select count(*) from projects.import_job where finished_at is null") > 0;
                i++) {
            Thread.sleep(10);
        }
    }

    /// Files are read after the answer, in turn; up to ten wait for each other here, so this is more than any took.
    private long slowestReading() {
        return count("""
                select coalesce(max(extract(epoch from finished_at - submitted_at) * 1000), 0)::bigint
                from projects.import_job where request_id like 'mutant-%'
                """);
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome || ' ' || count(*) from projects.import_item group by outcome order by 1")
                .query(String.class)
                .list();
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
