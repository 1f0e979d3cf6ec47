package org.luodi.platform.documents.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.luodi.platform.documents.Samples;

class UploadTextsTest {
    private static final String MARK = "机密★1年";

    @Test
    void findsTheMarkInWord() {
        assertThat(in("a.docx", Samples.docx("", MARK, "关于重点项目的请示"))).isTrue();
        assertThat(in("a.docx", Samples.docx("秘　密", "关于重点项目的请示"))).isTrue();
        assertThat(in("a.docx", Samples.docx("", "关于重点项目的请示", "一、总体情况"))).isFalse();
        assertThat(in("a.docx", Samples.docx("第 1 页", "保密制度汇编", "密级标志如“机密★1年”，由密级和期限组成")))
                .isFalse();
    }

    @Test
    void findsTheMarkInWorkbooks() throws IOException {
        assertThat(in("a.xlsx", Samples.xlsx(40, MARK, ""))).isTrue();
        assertThat(in("a.xlsx", Samples.xlsx(1, "秘密", ""))).isTrue();
        assertThat(in("a.xlsx", Samples.xlsx(9, "秘密", ""))).isFalse();
        assertThat(in("a.xlsx", Samples.xlsx(9, "完成", "&amp;L&amp;\"宋体\"&amp;12机密★1年&amp;R第&amp;P页")))
                .isTrue();
        assertThat(in("a.xlsx", Samples.xlsx(2, "绛县秘密花园旅游项目", ""))).isFalse();
        assertThat(in("a.xls", xls("机密★1年", 30, ""))).isTrue();
        assertThat(in("a.xls", xls("绝密", 0, ""))).isTrue();
        assertThat(in("a.xls", xls("完成", 0, "秘密"))).isTrue();
        assertThat(in("a.xls", xls("秘密花园项目", 0, "第1页"))).isFalse();
    }

    @Test
    void findsTheMarkInTextOfAnyEncoding() {
        String csv = "机密★1年,,\n项目名称,年计划,累计完成\n东风路,1,2\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            assertThat(in("a.csv", csv.getBytes(charset))).as(charset.name()).isTrue();
            assertThat(in("a.csv", csv.replace(MARK, "商业秘密").getBytes(charset)))
                    .as(charset.name())
                    .isFalse();
        }
    }

    @Test
    void findsTheMarkInPdf() {
        assertThat(in("a.pdf", Samples.pdf("000001 机密★1年"))).isTrue();
        assertThat(in("a.pdf", Samples.pdf("秘密"))).isTrue();
        assertThat(in("a.pdf", Samples.pdf("保守国家秘密"))).isFalse();
    }

    @Test
    void findsTheMarkInWhatIsOldAndInTheName() {
        byte[] word = new byte[4096];
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        byte[] text = ("\r机密★1年\r关于重点项目的请示\r").getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(head, 0, word, 0, head.length);
        System.arraycopy(text, 0, word, 1025, text.length);
        assertThat(in("a.doc", word)).isTrue();
        assertThat(in("（机密）9月报表.csv", "项目名称,累计\n".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(in("秘密花园项目.csv", "项目名称,累计\n".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void letsEveryReturnOfTheDemoPass() throws IOException {
        int files = 0;
        try (Stream<Path> demo = Files.walk(Path.of("../demo"))) {
            for (Path file : demo.filter(Files::isRegularFile).toList()) {
                assertThat(UploadTexts.classified(file.getFileName().toString(), Files.readAllBytes(file)))
                        .as(file.toString())
                        .isEmpty();
                files++;
            }
        }
        assertThat(files).isGreaterThan(100);
    }

    private static boolean in(String name, byte[] bytes) {
        return UploadTexts.classified(name, bytes).isPresent();
    }

    private static byte[] xls(String text, int row, String header) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            HSSFSheet sheet = book.createSheet("9月");
            for (int i = 0; i < row; i++) {
                sheet.createRow(i).createCell(0).setCellValue("项目");
            }
            sheet.createRow(row).createCell(0).setCellValue(text);
            sheet.getHeader().setRight(header);
            book.write(out);
            return out.toByteArray();
        }
    }
}
