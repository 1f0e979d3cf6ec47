package org.luodi.gongwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luodi.standards.Refusal;

class DocxTextTest {

    private static List<String> read(byte[] bytes) {
        return DocxText.read(new ByteArrayInputStream(bytes));
    }

    private static String refused(byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> read(bytes)).code();
    }

    @Test
    void whatTheWriterWroteIsReadBack() {
        List<String> lines = read(Parts.write(SampleBulletin.bulletin()));
        assertThat(lines)
                .contains("绛发改发〔2021〕12号", "一、总体情况", "1\t县直单位1\t2\t1234\t321\t12\t100.5\t31.15\t-43.85\t")
                .contains("绛县发展和改革局关于2021年1—9月\n全县重点工程项目建设进展情况的通报")
                .anyMatch(line -> line.endsWith("占年度计划的36.28%，低于序时进度38.72个百分点。"));
        assertThat(lines).noneMatch(String::isBlank);
    }

    @Test
    void runsAreJoinedAndUnseenTextIsLeftOut() throws IOException {
        assertThat(read(Parts.docx("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>完成投资10</w:t></w:r>"
                        + "<w:del><w:r><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>.54亿元</w:t></w:r></w:ins>"
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p><w:p/>")))
                .containsExactly("完成投资10.54亿元");
    }

    @Test
    void cellsAreSeparatedByTabsAlsoWhenEmpty() throws IOException {
        assertThat(read(Parts.docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>单位</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>"
                        + "<w:tc><w:p><w:r><w:t>12</w:t><w:br/><w:t>34</w:t></w:r></w:p><w:p><w:r><w:t>56</w:t></w:r></w:p>"
                        + "</w:tc></w:tr></w:tbl>")))
                .containsExactly("单位\t\t12 34 56");
    }

    @Test
    void aCellOverSeveralColumnsIsSaidInEach() throws IOException {
        assertThat(read(Parts.docx("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>完成投资"
                        + "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>完成率</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")))
                .containsExactly("完成投资\t完成投资\t完成率");
    }

    @Test
    void theTextOfABoxIsReadOnce() throws IOException {
        String box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>";
        assertThat(read(Parts.docx("<w:p><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
                        + box + "</mc:Fallback></mc:AlternateContent><w:t>框外</w:t></w:r></w:p>")))
                .containsExactly("框内", "框外");
    }

    @Test
    void otherFilesAreRefusedByWhatTheyAre() throws IOException {
        assertThat(refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEqualTo("docx.not-docx");
        assertThat(refused(new byte[0])).isEqualTo("docx.not-docx");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("docx.old-or-encrypted");
        assertThat(refused(Parts.zip(Map.of("a.txt", "a")))).isEqualTo("docx.not-docx");
        assertThat(refused(Parts.docxOf("<workbook/>"))).isEqualTo("docx.not-docx");
    }

    @Test
    void everyTruncationOfAFileIsRefused() {
        byte[] whole = Parts.write(OfficialDocument.titled("标题"));
        for (int length = 0; length < whole.length; length += 97) {
            assertThat(refused(Arrays.copyOf(whole, length))).startsWith("docx.");
        }
    }

    @Test
    void anExternalEntityIsNotFollowed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String document = "<!DOCTYPE document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<document><body><p><r><t>&x;</t></r></p></body></document>";
        assertThat(refused(Parts.docxOf(document))).isEqualTo("docx.broken");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        assertThat(refused(Parts.docx(" ".repeat(65 << 20)))).isEqualTo("docx.zip-bomb");
    }

    @Test
    void endlessInputAndEndlessNestingAreRefused() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'P';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) 'P');
                return length;
            }
        };
        assertThat(catchThrowableOfType(Refusal.class, () -> DocxText.read(endless))
                        .code())
                .isEqualTo("docx.too-large");
        assertThat(refused(Parts.docx("<w:p>".repeat(300) + "</w:p>".repeat(300))))
                .isEqualTo("docx.broken");
    }
}
