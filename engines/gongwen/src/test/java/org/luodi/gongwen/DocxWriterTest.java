package org.luodi.gongwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luodi.standards.Refusal;

/// What stands in the XML; how it looks is looked at by [PdfLayoutTest].
class DocxWriterTest {

    private static final Block.Table ACROSS = SampleBulletin.table(2);

    private static String document(OfficialDocument document) throws IOException {
        return Parts.of(document).get("word/document.xml");
    }

    private static List<String> sections(String xml) {
        return Pattern.compile("<w:sectPr>.*?</w:sectPr>")
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void theSheetHasTheMarginsAndTheGridOfTheStandard() throws IOException {
        assertThat(sections(document(OfficialDocument.titled("标题"))))
                .singleElement()
                .satisfies(section -> assertThat(section)
                        .contains("w:w=\"11906\"", "w:h=\"16838\"")
                        .contains("w:top=\"2098\"", "w:right=\"1474\"", "w:bottom=\"1984\"", "w:left=\"1587\"")
                        .contains("w:type=\"linesAndChars\"", "w:linePitch=\"579\"", "w:charSpace=\"-848\""));
    }

    @Test
    void bodyTextIsThirdSizeImitationSongInChinese() throws IOException {
        String styles = Parts.of(OfficialDocument.titled("标题")).get("word/styles.xml");
        assertThat(styles)
                .contains("w:eastAsia=\"仿宋_GB2312\"", "w:ascii=\"仿宋_GB2312\"", "w:hAnsi=\"仿宋_GB2312\"")
                .contains("<w:sz w:val=\"32\"/>", "w:eastAsia=\"zh-CN\"", "公文正文", "公文一级标题");
    }

    @Test
    void everyRunIsHintedChinese() throws IOException {
        String xml = document(SampleBulletin.bulletin());
        long runs = Pattern.compile("<w:r>").matcher(xml).results().count();
        long hints =
                Pattern.compile("w:hint=\"eastAsia\"").matcher(xml).results().count();
        assertThat(runs).isPositive().isEqualTo(hints);
    }

    @Test
    void everyStyleThatIsUsedExists() throws IOException {
        Map<String, String> parts = Parts.of(SampleBulletin.bulletin());
        String used = parts.get("word/document.xml") + parts.get("word/footer1.xml") + parts.get("word/footer2.xml");
        assertThat(Pattern.compile("<w:[pr]Style w:val=\"(\\w+)\"")
                        .matcher(used)
                        .results())
                .isNotEmpty()
                .allSatisfy(style ->
                        assertThat(parts.get("word/styles.xml")).contains("w:styleId=\"" + style.group(1) + "\""));
    }

    @Test
    void recipientsEndInOneFullWidthColon() throws IOException {
        for (String written : List.of("各有关单位", "各有关单位:", "各有关单位：")) {
            assertThat(document(OfficialDocument.titled("标题").sentTo(written))).contains(">各有关单位：<");
        }
    }

    @Test
    void aLandscapeTableHasASectionOfItsOwnAndThePageNumbersGoOn() throws IOException {
        List<Block> body = List.of(new Block.Paragraph("前"), ACROSS, new Block.Paragraph("后"));
        String xml = document(OfficialDocument.titled("标题").saying(body));
        assertThat(sections(xml))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).doesNotContain("landscape"),
                        across -> assertThat(across).contains("landscape", "w:w=\"16838\"", "w:h=\"11906\""),
                        last -> assertThat(last).doesNotContain("landscape"));
        assertThat(xml).doesNotContain("pgNumType");
        assertThat(sections(xml)).allSatisfy(section -> assertThat(section).contains("\"default\"", "\"even\""));
    }

    @Test
    void landscapeNextToLandscapeLeavesNoEmptyPage() throws IOException {
        String xml = document(OfficialDocument.titled("标题")
                .saying(List.of(new Block.Paragraph("前"), ACROSS, ACROSS))
                .attaching(new Attachment("表", List.of(ACROSS))));
        assertThat(sections(xml)).hasSize(4);
        String onlyAcross = document(OfficialDocument.titled("标题").saying(List.of(ACROSS, ACROSS)));
        assertThat(sections(onlyAcross)).hasSize(2);
    }

    @Test
    void theTableRepeatsItsHeaderKeepsRowsWholeAndSetsFiguresRight() throws IOException {
        String xml = document(OfficialDocument.titled("标题").saying(List.of(ACROSS)));
        List<String> rows = Pattern.compile("<w:tr>.*?</w:tr>")
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(rows).hasSize(2 + 3).allSatisfy(row -> assertThat(row).contains("<w:cantSplit/>"));
        assertThat(rows.subList(0, 2)).allSatisfy(row -> assertThat(row).contains("<w:tblHeader/>"));
        assertThat(rows.getFirst()).contains("<w:gridSpan w:val=\"3\"/>", "完成投资");
        assertThat(rows.get(2)).contains("TableTotal");
        assertThat(rows.get(3)).contains("<w:jc w:val=\"right\"/>").doesNotContain("<w:tblHeader/>", "TableTotal");
    }

    @Test
    void widthsOfATableAddUpToTheTextArea() throws IOException {
        String xml = document(OfficialDocument.titled("标题").saying(List.of(ACROSS)));
        int sum = Pattern.compile("<w:gridCol w:w=\"(\\d+)\"/>")
                .matcher(xml)
                .results()
                .mapToInt(width -> Integer.parseInt(width.group(1)))
                .sum();
        assertThat(sum).isEqualTo(Paper.ACROSS.textWidth());
    }

    @Test
    void severalAttachmentsAreNumberedInTheNoteAndOnTheirPages() throws IOException {
        OfficialDocument document = OfficialDocument.titled("标题")
                .attaching(new Attachment("甲表", List.of()))
                .attaching(new Attachment("乙表", List.of()));
        assertThat(document(document)).contains(">附件：1.甲表<", ">2.乙表<", ">附件1<", ">附件2<");
        assertThat(document(OfficialDocument.titled("标题").attaching(new Attachment("甲表", List.of()))))
                .contains(">附件：甲表<", ">附件<");
    }

    @Test
    void charactersThatXmlCannotHoldVanishAndMarkupIsText() throws IOException {
        List<Block> body = List.of(
                new Block.Paragraph("甲\u0000\u000B乙<&>\"𠮷\uFFFF"),
                new Block.Table("", "", List.of(TableColumn.text("<列>", 1)), List.of(List.of("a&b\u0001\n丙")), false));
        assertThat(document(OfficialDocument.titled("标题").saying(body)))
                .contains("甲乙&lt;&amp;&gt;\"𠮷<", "&lt;列&gt;", ">a&amp;b<");
    }

    @Test
    void figuresOfATableThatDoNotFitItsColumnsAreRefused() {
        List<TableColumn> columns = List.of(TableColumn.text("甲", 1));
        assertThatThrownBy(() -> new Block.Table("", "", columns, List.of(List.of("a", "b")), false))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document-table.row"));
        assertThatThrownBy(() -> new Block.Heading(5, "五")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> OfficialDocument.titled(" ")).isInstanceOf(Refusal.class);
    }

    @Test
    void aFailingTargetIsReported() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> DocxWriter.write(OfficialDocument.titled("标题"), full))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void tenThousandRowsAreWrittenInSeconds() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(List.of("" + i, "某某工程项目", "12345.67", "89.01%"));
        }
        Block.Table table = new Block.Table(
                "表",
                "单位：万元",
                List.of(
                        TableColumn.centred("序号", 1),
                        TableColumn.text("项目", 3),
                        TableColumn.number("完成", 1),
                        TableColumn.number("率", 1)),
                rows,
                true);
        long start = System.nanoTime();
        byte[] docx = Parts.write(OfficialDocument.titled("标题").saying(List.of(table)));
        assertThat(docx.length).isPositive();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
    }
}
