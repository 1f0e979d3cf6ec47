package org.luodi.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.luodi.sheets.Unreadable.Reason;

/// Files made to hurt. Whatever comes, the answer is a reading or an [Unreadable] with the right reason, in bounded
/// time.
class HostileFileTest {
    private static final TableReader READER = new TableReader(ProjectWords.VOCABULARY);
    private static final byte[] XLSX = Workbooks.xlsx(Workbooks::fillReturn);
    private static final byte[] XLS = Workbooks.xls(Workbooks::fillReturn);

    private static Reason reason(byte[] bytes) {
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> READER.read(Source.of("a.xlsx", bytes)));
        assertThat(refused).isNotNull();
        return refused.reason();
    }

    /// The parts of a workbook with some of them replaced or added.
    private static byte[] with(Map<String, byte[]> changed) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(XLSX))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        parts.putAll(changed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] withSheet(String xml) throws IOException {
        return with(Map.of("xl/worksheets/sheet1.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherKindsOfFilesAreNamed() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason("<html><table><tr><td>项目名称</td></tr></table>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_A_WORKBOOK);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.closeEntry();
        }
        assertThat(reason(out.toByteArray())).isEqualTo(Reason.NOT_A_WORKBOOK);
        ByteArrayOutputStream ole = new ByteArrayOutputStream();
        try (POIFSFileSystem word = new POIFSFileSystem()) {
            word.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            word.writeFilesystem(ole);
        }
        assertThat(reason(ole.toByteArray())).isEqualTo(Reason.NOT_A_WORKBOOK);
    }

    @Test
    void textWithoutATableHasNoTable() {
        assertThat(reason("只有一句话\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NO_TABLE);
        assertThat(reason(Workbooks.xlsx(book -> book.createSheet()))).isEqualTo(Reason.NO_TABLE);
    }

    @Test
    void passwordsAreRecognised() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(XLSX);
            }
            files.writeFilesystem(out);
        }
        assertThat(reason(out.toByteArray())).isEqualTo(Reason.ENCRYPTED);

        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            byte[] xls = Workbooks.xls(Workbooks::fillReturn);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(reason(xls)).isEqualTo(Reason.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void macrosAndLinksAreRefused() throws IOException {
        assertThat(reason(with(Map.of("xl/vbaProject.bin", new byte[10])))).isEqualTo(Reason.MACROS);
        assertThat(reason(with(Map.of("xl/macrosheets/sheet1.xml", new byte[10]))))
                .isEqualTo(Reason.MACROS);
        assertThat(reason(with(Map.of("xl/externalLinks/externalLink1.xml", new byte[10]))))
                .isEqualTo(Reason.EXTERNAL_LINKS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(XLS))) {
            files.getRoot().createDirectory("_VBA_PROJECT_CUR");
            files.writeFilesystem(out);
        }
        assertThat(reason(out.toByteArray())).isEqualTo(Reason.MACROS);
    }

    @Test
    void aSheetThatUnpacksWithoutEndIsABomb() throws IOException {
        byte[] endless = ("<worksheet><sheetData>" + "<x/>".repeat(12 << 20)).getBytes(StandardCharsets.US_ASCII);
        byte[] bomb = with(Map.of("xl/worksheets/sheet1.xml", endless));
        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(reason(bomb)).isEqualTo(Reason.ZIP_BOMB);
        assertThat(reason(with(Map.of("xl/sharedStrings.xml", endless)))).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void partsThatShareTheirBytesAreABomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"xl/a.xml", "xl/b.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[1000]);
                zip.closeEntry();
            }
        }
        byte[] bytes = out.toByteArray();
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002", directory + 4);
        System.arraycopy(bytes, directory + 42, bytes, second + 42, 4);
        assertThat(reason(bytes)).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void declarationsAreNeverFollowed() throws IOException {
        String doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(reason(withSheet(doctype))).isEqualTo(Reason.BROKEN);
        assertThat(reason(withSheet(doctype.replaceFirst("<!DOCTYPE.*]>", "")))).isEqualTo(Reason.BROKEN);
    }

    /// The reader recognises the common spelling of a cell byte for byte; the uncommon ones must come to the same.
    @Test
    void everySpellingOfACellComesToTheSame() throws IOException {
        List<String> spellings = List.of(
                "<c r='A2' t='inlineStr'><is><t>甲&lt;项目</t></is></c><c r='B2'><v>5.50</v></c>",
                "<c r='A2' t='inlineStr'><is><t>甲</t><phoneticPr/><r><t>&#60;项目</t></r></is></c><c r='B2'><v>5.5</v> </c>",
                "<c r='A2' t='inlineStr' ><is ><t xml:space='preserve'>甲&lt;项</t><rPh><t>x</t></rPh><t>目</t></is></c>"
                        + "<c r='B2'><v>55e-1</v><extLst><v>9</v></extLst></c>",
                "<!-- <c> --><c t='inlineStr'><is><t><![CDATA[甲<]]>项目</t></is></c><c><f>A1</f><v>5.5000000000000001</v></c>",
                "<c t='str'><v>甲&lt;项目</v></c><c ><v ><![CDATA[5.5]]></v></c>");
        for (String spelling : spellings) {
            String cells =
                    "<row r='1'><c r='A1' t='inlineStr'><is><t>项目名称</t></is></c><c r='B1' t='inlineStr'><is><t>累计完成</t></is></c></row>"
                            + "<row r='2'>" + spelling
                            + "</row><row r='3'><c r='A3' t='str'><v>乙项目/sheetData></v></c></row>";
            byte[] file = withSheet("<worksheet><sheetData>" + cells + "</sheetData></worksheet>");
            Understanding found = READER.read(Source.of("a.xlsx", file));
            assertThat(found.rows()).as(spelling).hasSize(2);
            assertThat(found.rows().getFirst().cell("projectName").orElseThrow().raw())
                    .as(spelling)
                    .isEqualTo("甲<项目");
            assertThat(found.rows()
                            .getFirst()
                            .cell("cumulative")
                            .orElseThrow()
                            .number()
                            .orElseThrow())
                    .as(spelling)
                    .isEqualByComparingTo("5.5");
        }
    }

    /// The merged regions are looked for behind the rows, whose end tag may fall on any place of the reader's buffer.
    @Test
    void mergedRegionsAreFoundBehindSheetsOfEveryLength() {
        for (int padding = 0; padding < 140; padding++) {
            String xml = "<s:worksheet><s:sheetData><s:row>" + " ".repeat(65_400 + padding)
                    + "</s:row></s:sheetData><s:mergeCells><s:mergeCell ref='A1:B2'/></s:mergeCells></s:worksheet>";
            Merges merges =
                    SheetXml.merges(new XmlScanner(new ByteArrayInputStream(xml.getBytes(StandardCharsets.US_ASCII))));
            assertThat(merges.all()).containsExactly(new Merged(0, 0, 1, 1));
        }
    }

    /// Excel spells a formula once and lets the cells below refer to it; no writer at hand does, so the part is made by
    /// hand.
    @Test
    void formulasThatAreSpelledOnceAreMovedToTheirCell() throws IOException {
        StringBuilder rows = new StringBuilder("<x:worksheet xmlns:x=\"x\"><x:sheetData><x:row r=\"3\">"
                + "<x:c r=\"B3\" t=\"str\"><x:v>项目名称</x:v></x:c><x:c r=\"C3\" t=\"str\"><x:v>总投资</x:v></x:c>"
                + "<x:c t=\"str\"><x:v>累计完成</x:v></x:c></x:row>");
        for (int row = 4; row <= 6; row++) {
            rows.append("<x:row r='")
                    .append(row)
                    .append("'><x:c r='B")
                    .append(row)
                    .append("' t='str'><x:v>甲&amp;乙项目</x:v></x:c><x:c r='C")
                    .append(row)
                    .append("'><x:v>")
                    .append(row)
                    .append("0</x:v></x:c><x:c r='D")
                    .append(row)
                    .append("'>")
                    .append(
                            row == 4
                                    ? "<x:f t='shared' ref='D4:D6' si='0'>C4*2+$C$4</x:f>"
                                    : "<x:f t='shared' si='0'/>")
                    .append("<x:v></x:v></x:c></x:row>");
        }
        Understanding found = READER.read(Source.of("a.xlsx", withSheet(rows + "</x:sheetData></x:worksheet>")));
        assertThat(found.rows())
                .extracting(row -> row.cell("cumulative").orElseThrow().raw())
                .containsExactly("120", "140", "160");
        assertThat(found.rows().getFirst().cell("projectName").orElseThrow().raw())
                .isEqualTo("甲&乙项目");
    }

    @Test
    void impossibleSheetsAreBrokenOrTooLarge() throws IOException {
        assertThat(reason(withSheet("<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>")))
                .isEqualTo(Reason.BROKEN);
        assertThat(
                        reason(
                                withSheet(
                                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData></worksheet>")))
                .isEqualTo(Reason.BROKEN);
        assertThat(
                        reason(
                                withSheet(
                                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>999</v></c></row></sheetData></worksheet>")))
                .isEqualTo(Reason.BROKEN);
        assertThat(reason(withSheet("<worksheet><sheetData><row r=\"2000000\"/></sheetData></worksheet>")))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(withSheet("<worksheet><sheetData><row r=\"1\">"))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aMergedRegionOfTheWholeSheetCostsNothing() throws IOException {
        byte[] file = withSheet("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>");
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(reason(file)).isEqualTo(Reason.NO_TABLE));
    }

    @Test
    void aHugeExponentIsNoNumber() {
        assertThat(Numbers.of("1E+999999999")).isNull();
        assertThat(Numbers.of("1E-999999999")).isNull();
    }

    @Test
    void limitsAreKept() {
        Limits small = new Limits(1000, 1 << 20, 200, 100, 1000);
        assertThat(catchThrowableOfType(
                                Unreadable.class,
                                () -> new TableReader(ProjectWords.VOCABULARY, small).read(Source.of("a.xlsx", XLSX)))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        String many = "项目名称,累计完成\n" + "甲,1\n".repeat(200);
        Limits fewCells = new Limits(1 << 20, 1 << 20, 200, 100, 1000);
        assertThat(catchThrowableOfType(
                                Unreadable.class,
                                () -> new TableReader(ProjectWords.VOCABULARY, fewCells)
                                        .read(Source.of("a.csv", many.getBytes(StandardCharsets.UTF_8))))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void truncatedFilesAreRefusedOrRead() throws IOException {
        for (byte[] whole :
                new byte[][] {XLSX, XLS, Files.readAllBytes(Fixtures.path("jiangxian-2021/2021-09/县能源局.csv"))}) {
            for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 150)) {
                survives(Arrays.copyOf(whole, length), "cut at " + length);
            }
        }
    }

    @Test
    void flippedBitsAreRefusedOrRead() {
        Random random = new Random(9704);
        for (byte[] whole : new byte[][] {XLSX, XLS}) {
            for (int i = 0; i < 400; i++) {
                byte[] flipped = whole.clone();
                for (int flip = 0; flip <= random.nextInt(4); flip++) {
                    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                }
                survives(flipped, "flip " + i);
            }
        }
    }

    @Test
    void mangledSheetsAreRefusedOrRead() throws IOException {
        String sheet = "<worksheet><cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><r><t>项目&#x540D;称</t></r></is></c><c r=\"B1\" t=\"str\"><v>累计完成</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t><![CDATA[甲]]></t></is></c><c r=\"B2\"><f t=\"shared\" si=\"0\">1+1</f><v/></c></row>"
                + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:A1\"/></mergeCells></worksheet>";
        survives(withSheet(sheet), "whole");
        Random random = new Random(40058);
        String signs = "<>/\"'&;= []!-?a1";
        for (int i = 0; i < 1500; i++) {
            StringBuilder mangled = new StringBuilder(sheet);
            for (int change = 0; change <= random.nextInt(3); change++) {
                int at = random.nextInt(mangled.length());
                switch (random.nextInt(3)) {
                    case 0 -> mangled.deleteCharAt(at);
                    case 1 -> mangled.insert(at, signs.charAt(random.nextInt(signs.length())));
                    default -> mangled.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
                }
            }
            survives(withSheet(mangled.toString()), mangled.toString());
        }
    }

    private static void survives(byte[] bytes, String what) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    try {
                        READER.read(Source.of("a.xlsx", bytes));
                    } catch (Unreadable refused) {
                        assertThat(refused.reason()).isNotNull();
                    }
                },
                what);
    }
}
