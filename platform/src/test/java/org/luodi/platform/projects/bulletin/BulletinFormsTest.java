package org.luodi.platform.projects.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.luodi.gongwen.Block;
import org.luodi.gongwen.DocxText;
import org.luodi.gongwen.DocxWriter;
import org.luodi.gongwen.OfficialDocument;
import org.luodi.platform.projects.metrics.GapMethod;
import org.luodi.platform.projects.metrics.ListSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same figures as json and as a document.
class BulletinFormsTest {
    private static final BulletinFigures SEPTEMBER = BulletinFigures.of(Jiangxian.input());

    private static String json(BulletinFigures figures) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BulletinJson.write(figures, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theCountyAsJson() {
        JsonNode json = JsonMapper.shared().readTree(json(SEPTEMBER));
        assertThat(json.get("month").asString()).isEqualTo("2021-09");
        assertThat(json.get("projectCount").asInt()).isEqualTo(55);
        assertThat(json.get("totalInvestment").decimalValue()).isEqualByComparingTo("1061100");
        assertThat(json.get("annualPlan").decimalValue()).isEqualByComparingTo("290500");
        assertThat(json.get("completed").decimalValue()).isEqualByComparingTo("105400");
        assertThat(json.get("completionRate").decimalValue()).isEqualByComparingTo("36.2822719449");
        assertThat(json.get("scheduleRate").decimalValue()).isEqualByComparingTo("75");
        assertThat(json.get("gap").decimalValue()).isEqualByComparingTo("-38.7177280551");
        assertThat(json.get("fields")).hasSize(5);
        assertThat(json.get("units")).hasSize(18);
        assertThat(json.get("units").get(0).get("rank").asInt()).isEqualTo(1);
        assertThat(json.get("doubts")).isEmpty();
    }

    @Test
    void doubtsAsJson() throws IOException {
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("bulletin.json"))) {
            assertThat(json(DoubtfulMonth.figures()))
                    .isEqualToNormalizingNewlines(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    /// However the list prints its gap, programs get the exact one.
    @Test
    void theGapOfTheJsonIsExact() {
        ListSettings printed = ListSettings.standard().withDecimals(1).withGapMethod(GapMethod.DISPLAYED);
        BulletinFigures figures = BulletinFigures.of(new BulletinInput(
                "绛县", Jiangxian.SEPTEMBER, Jiangxian.plan(), Jiangxian.figures(), List.of(), printed));
        assertThat(JsonMapper.shared().readTree(json(figures)).get("gap").decimalValue())
                .isEqualByComparingTo("-38.7177280551");
    }

    @Test
    void theDocumentSaysTheTextAndAttachesAllProjects() {
        BulletinText text = BulletinTemplate.standard().render(SEPTEMBER);
        OfficialDocument document = BulletinDocument.of(SEPTEMBER, text, Letterhead.none());
        assertThat(document.title()).isEqualTo("绛县2021年1—9月重点项目建设进展情况通报");
        Block.Table table =
                (Block.Table) document.attachments().getFirst().body().getFirst();
        assertThat(table.landscape()).isTrue();
        assertThat(table.rows()).hasSize(56);
        assertThat(table.rows().getFirst())
                .startsWith("合计")
                .contains("1061100", "290500", "12006", "105400", "36.28", "-38.72");
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        DocxWriter.write(document, docx);
        List<String> lines = DocxText.read(new ByteArrayInputStream(docx.toByteArray()));
        assertThat(lines)
                .containsAll(text.paragraphs().stream()
                        .map(BulletinText.Paragraph::plain)
                        .toList());
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("绛县第二水源地建设项目").contains("1.45"));
    }

    @Test
    void aDocumentWithOpenDoubtsSaysSoAtItsHead() {
        BulletinFigures doubtful = DoubtfulMonth.figures();
        BulletinText text = BulletinTemplate.parse("# 通报\n完成{累计完成}").render(doubtful);
        assertThat(text.paragraphs().getFirst().plain()).isEqualTo("（暂列：尚有4处疑点未核实，本通报数据为暂列数。）");
        assertThat(text.paragraphs().getFirst().segments()).contains(new BulletinText.FigureText("doubts", "4"));
        Block first =
                BulletinDocument.of(doubtful, text, Letterhead.none()).body().getFirst();
        assertThat(first).isEqualTo(new Block.Paragraph("（暂列：尚有4处疑点未核实，本通报数据为暂列数。）"));
        assertThat(GroupLine.of(doubtful)).startsWith("（暂列：尚有4处疑点").doesNotContain("\n");
    }
}
