package org.luodi.platform.water.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.doubt.Doubt;
import org.luodi.hj212.frame.FrameEncoder;
import org.luodi.hj212.frame.FrameFault;
import org.luodi.hj212.message.Deviation;
import org.luodi.hj212.message.MessageFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class Hj212CommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DATA =
            "QN=20260301083000123;ST=32;CN=2011;PW=123456;MN=010000A8900016F000169DC0;Flag=5;"
                    + "CP=&&DataTime=20260301083000;w01018-Rtd=38.20,w01018-Flag=N;w20111-Rtd=12.5,w20111-Flag=T&&";
    private static final String ANSWER = "QN=20160801085857223;ST=91;CN=9011;PW=123456;MN=A;Flag=4;CP=&&QnRtn=1&&";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void every_field_and_item_is_told_with_name_and_unit() {
        assertThat(decode(frame(DATA))).isZero();
        JsonNode line = lines().getFirst();
        assertThat(line.get("accepted").asBoolean()).isTrue();
        assertThat(line.get("dialect").asString()).isEqualTo(Dialect.HJ_212_2017.title());
        assertThat(line.get("dialectBy").asString()).isEqualTo("flag");
        assertThat(line.get("check").asString()).isEqualTo("standard");
        assertThat(line.get("MN").asString()).isEqualTo("010000A8900016F000169DC0");
        assertThat(line.get("Flag").asString()).isEqualTo("5");
        assertThat(line.get("answerWanted").asBoolean()).isTrue();
        assertThat(line.get("system").asString()).contains("地表水");
        assertThat(line.get("command").asString()).contains("实时数据");
        assertThat(line.get("doubts").isEmpty()).isTrue();
        assertThat(line.get("items")).hasSize(5);
        JsonNode time = line.get("items").get(0);
        assertThat(time.get("name").asString()).isEqualTo("数据时间");
        JsonNode cod = line.get("items").get(1);
        assertThat(cod.get("key").asString()).isEqualTo("w01018-Rtd");
        assertThat(cod.get("name").asString()).isEqualTo("化学需氧量");
        assertThat(cod.get("unit").asString()).isEqualTo("毫克/升");
        assertThat(cod.get("value").asString()).isEqualTo("38.20");
        assertThat(cod.get("number").decimalValue()).isEqualByComparingTo("38.20");
        assertThat(cod.get("source").asString()).isEqualTo("HJ 212-2017 B.1/10");
        JsonNode mercury = line.get("items").get(3);
        assertThat(mercury.get("unit").asString()).isEqualTo("微克/升");
        assertThat(mercury.get("milligramsPerLitre").decimalValue()).isEqualByComparingTo("0.0125");
        assertThat(line.get("items").get(4).get("meaning").asString()).contains("上限");
    }

    @Test
    void what_is_refused_is_told_with_its_reason_and_the_next_is_decoded() {
        String wrong = frame(DATA).replace("38.20", "58.20");
        assertThat(decode(wrong + frame(ANSWER) + frame(ANSWER.replace("9011", "2777"))))
                .isEqualTo(2);
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).get("accepted").asBoolean()).isFalse();
        assertThat(lines.get(0).get("reason").asString()).isEqualTo("crc-wrong");
        assertThat(lines.get(0).get("offset").asInt()).isZero();
        assertThat(lines.get(0).get("crcComputed").asString()).hasSize(4);
        assertThat(lines.get(1).get("accepted").asBoolean()).isTrue();
        assertThat(lines.get(1).get("items").get(0).get("meaning").asString()).contains("准备执行");
        assertThat(lines.get(2).get("reason").asString()).isEqualTo("cn-unknown");
        assertThat(lines.get(2).get("qnRtn").asInt()).isEqualTo(8);
        assertThat(lines.get(2).get("MN").asString()).isEqualTo("A");
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("接受 1 条，拒绝 2 条");
    }

    @Test
    void doubts_do_not_refuse() {
        assertThat(decode(frame(DATA.replace("38.20", "-1")) + frame(DATA.replace(";Flag=5;CP", ";Flag=5CP"))))
                .isZero();
        assertThat(lines().get(0).get("doubts").get(0).get("kind").asString()).isEqualTo("negative");
        assertThat(lines().get(0).get("doubts").get(0).get("item").asInt()).isEqualTo(1);
        assertThat(lines().get(1).get("doubts").get(0).get("about").asString()).isEqualTo("NO_SEPARATOR_BEFORE_CP");
        assertThat(lines().get(1).get("doubts").get(1).get("kind").asString()).isEqualTo("contradicted");
    }

    @Test
    void a_file_is_read_and_lines_may_end_as_in_files(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("frames.txt");
        Files.writeString(file, frame(DATA).strip() + "\n" + frame(ANSWER).strip());
        assertThat(run("decode", file.toString())).isZero();
        assertThat(lines()).extracting(line -> line.get("tail").asString()).containsExactly("one-line-end", "none");
    }

    @Test
    void a_check_is_forgiven_to_one_device() {
        String swapped = frame(DATA.replace(";w20111-Rtd=12.5,w20111-Flag=T", "")
                        .replace("38.20", "38.2")
                        .replace("w01018-Flag=N", "w01018-Flag=N;w21003-Rtd=3.41,w21003-Flag=N"))
                .replaceFirst("[0-9A-F]{4}\r\n$", "4924\r\n");
        assertThat(decode(swapped)).isEqualTo(2);
        out.reset();
        assertThat(decode(swapped, "--forgive", "010000A8900016F000169DC0=modbus-swapped"))
                .isZero();
        assertThat(lines().getFirst().get("check").asString()).isEqualTo("modbus-swapped");
        assertThat(lines().getFirst().get("doubts").get(0).get("kind").asString())
                .isEqualTo("check-forgiven");
    }

    @Test
    void arguments_that_say_nothing_are_told() {
        assertThat(run("decode", "no-such-file")).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("no-such-file");
        assertThat(run()).isEqualTo(1);
        assertThat(run("encode")).isEqualTo(1);
        assertThat(run("decode", "--longest", "x")).isEqualTo(1);
        assertThat(run("decode", "--forgive", "A=everything")).isEqualTo(1);
        assertThat(run("decode", "--what")).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("用法");
        assertThat(decode("nothing like a frame")).isEqualTo(2);
        assertThat(decode("")).isZero();
        assertThat(out.size()).isZero();
    }

    @Test
    @Timeout(20)
    void a_frame_is_told_before_the_next_one_comes() throws Exception {
        PipedOutputStream line = new PipedOutputStream();
        PipedInputStream heard = new PipedInputStream(1 << 16);
        PipedOutputStream lines = new PipedOutputStream(heard);
        try (InputStream in = new PipedInputStream(line)) {
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(
                    () -> new Hj212Command(words(), in, lines, new PrintStream(told)).run("decode"));
            line.write(frame(ANSWER).getBytes(StandardCharsets.UTF_8));
            line.flush();
            byte[] first = heard.readNBytes(10);
            assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("{\"accepted");
            line.close();
            assertThat(status.get()).isZero();
        }
    }

    @Test
    void everything_that_can_be_said_has_words_in_both_languages() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Words words = new Words(locale);
            for (FrameFault fault : FrameFault.values()) {
                assertThat(words.about("frame", fault)).isNotBlank();
            }
            for (MessageFault fault : MessageFault.values()) {
                assertThat(words.about("message", fault)).isNotBlank();
            }
            for (Doubt.Kind kind : Doubt.Kind.values()) {
                assertThat(words.about("doubt", kind)).isNotBlank();
            }
            for (Deviation deviation : Deviation.values()) {
                assertThat(words.about("deviation", deviation)).isNotBlank();
            }
        }
    }

    private int decode(String bytes, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "decode";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return new Hj212Command(
                        words(),
                        new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintStream(told))
                .run(arguments);
    }

    private int run(String... arguments) {
        return new Hj212Command(words(), InputStream.nullInputStream(), out, new PrintStream(told)).run(arguments);
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }

    private static Words words() {
        return new Words(Locale.SIMPLIFIED_CHINESE);
    }

    private static String frame(String segment) {
        return new String(FrameEncoder.encode(segment.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
