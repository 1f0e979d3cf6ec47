package org.luodi.platform.projects.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luodi.platform.projects.wording.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The demo county's year through the command, held against its truth.
class BulletinCommandTest {
    private static final Path COUNTY = Path.of("../demo/jiangxian-2021");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path out;

    private String printed = "";

    @Test
    void septemberHasTheNineFaultsAndNoOther() throws IOException {
        assertThat(run("2021-09")).isEqualTo(2);

        JsonNode doubts = bulletin().get("doubts");
        JsonNode faults = truth().get("faults");
        assertThat(doubts.size()).isEqualTo(9).isEqualTo(faults.size());
        for (JsonNode fault : faults) {
            List<JsonNode> found = stream(doubts)
                    .filter(doubt -> has(doubt.get("rules"), fault.get("kind").asString()))
                    .filter(doubt -> doubt.get("unit")
                            .asString()
                            .equals(fault.get("unit").asString()))
                    .toList();
            assertThat(found).as(fault.toString()).hasSize(1);
            if (fault.has("right") && fault.get("right").isNumber()) {
                assertThat(found.getFirst().get("expected").decimalValue())
                        .as(fault.toString())
                        .isEqualByComparingTo(fault.get("right").decimalValue());
            }
        }
        assertThat(printed).contains("#REF!").contains(" 9 ");
    }

    @Test
    void answeredAsTheTruthSaysItIsThePublishedMonth() throws IOException {
        assertThat(run("2021-09", "--answers", COUNTY.resolve("answers.csv").toString()))
                .as(() -> printed)
                .isZero();

        JsonNode bulletin = bulletin();
        assertThat(bulletin.get("projectCount").asInt()).isEqualTo(55);
        assertThat(bulletin.get("totalInvestment").asInt()).isEqualTo(1_061_100);
        assertThat(bulletin.get("annualPlan").asInt()).isEqualTo(290_500);
        assertThat(bulletin.get("completed").asInt()).isEqualTo(105_400);
        assertThat(bulletin.get("completionRate").decimalValue().toPlainString())
                .startsWith("36.28");
        assertThat(bulletin.get("gap").decimalValue().toPlainString()).startsWith("-38.717");
        assertThat(Files.size(out.resolve("bulletin.docx"))).isGreaterThan(5_000);
        assertThat(Files.size(out.resolve("bulletin.xlsx"))).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void theMonthsBeforeHaveNoDoubt(int month) throws IOException {
        assertThat(run("2021-0" + month)).as(() -> printed).isZero();

        assertThat(bulletin().get("doubts").size()).isZero();
        assertThat(bulletin().get("completed").asInt())
                .isEqualTo(truth().get("done").get(String.valueOf(month)).asInt());
    }

    @Test
    void theListOfDoubtsFilledInIsAnAnswer() throws IOException {
        run("2021-09");
        List<String> lines = Files.readAllLines(out.resolve("doubts.csv"));
        Path answered = out.resolve("answered.csv");
        Files.write(
                answered,
                lines.stream().map(BulletinCommandTest::takeWhatIsProposed).toList());

        assertThat(run("2021-09", "--answers", answered.toString()))
                .as(() -> printed)
                .isEqualTo(2);
        assertThat(bulletin().get("doubts").size()).isEqualTo(3);
        assertThat(printed.lines().filter(line -> line.endsWith(open())).count())
                .isEqualTo(3);
    }

    @Test
    void whatIsMissingIsSaidPlainly() {
        assertThat(run("2021-13")).isEqualTo(1);
        assertThat(printed).contains("2021-13");
        assertThat(command("--plan", "nowhere.xlsx", "--returns", "x", "--month", "2021-09", "--out", "y"))
                .isEqualTo(1);
        assertThat(printed).contains("nowhere.xlsx");
    }

    /// Takes the proposed correction wherever the list names an expected figure and leaves the other lines empty.
    private static String takeWhatIsProposed(String line) {
        return line.replaceFirst(
                "\"([^\"]+)\",\"([^\"]*)\",\"\",\"\",\"\",\"\"$", "\"$1\",\"$2\",\"correct\",\"\",\"\",\"\"");
    }

    private static String open() {
        return Texts.bundled(Locale.SIMPLIFIED_CHINESE).text("projects.doubt-state.open");
    }

    private int run(String month, String... more) {
        String[] given = {
            "--plan", COUNTY.resolve("annual-plan.xlsx").toString(),
            "--returns", COUNTY.resolve(month).toString(),
            "--month", month,
            "--out", out.toString()
        };
        return command(Stream.concat(Stream.of(given), Stream.of(more)).toArray(String[]::new));
    }

    private int command(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = new BulletinCommand(Texts.bundled(Locale.SIMPLIFIED_CHINESE), to).run(arguments);
        printed = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    private JsonNode bulletin() throws IOException {
        return JSON.readTree(Files.readString(out.resolve("bulletin.json")));
    }

    private static JsonNode truth() throws IOException {
        return JSON.readTree(Files.readString(COUNTY.resolve("truth.json")));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static boolean has(JsonNode rules, String code) {
        return stream(rules).anyMatch(rule -> rule.asString().equals(code));
    }
}
