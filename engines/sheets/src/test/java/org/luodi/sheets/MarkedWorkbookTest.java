package org.luodi.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.luodi.sheets.MarkedWorkbook.Mark;
import org.luodi.sheets.MarkedWorkbook.Tone;

class MarkedWorkbookTest {
    private static final String WORDS = "累计倒退：累计 45 低于上月累计 49，应为 55";
    private static final Path DEMO = Path.of("../../demo/jiangxian-2021/2021-09");

    private final TableReader reader = new TableReader(ProjectWords.VOCABULARY);

    @Test
    void coloursTheCellAndSaysWhy() throws IOException {
        byte[] marked = mark("县水利局.xlsx", bytes("县水利局.xlsx"), new Mark("Sheet1", "H2", Tone.WRONG, WORDS));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            XSSFCell cell = book.getSheetAt(0).getRow(1).getCell(7);
            assertThat(fill(cell)).isEqualTo("FFFFC7CE");
            assertThat(cell.getCellComment().getString().getString()).isEqualTo(WORDS);
            assertThat(cell.getCellComment().getAuthor()).isEqualTo("落地");
            assertThat(fill(book.getSheetAt(0).getRow(2).getCell(7))).isNotEqualTo("FFFFC7CE");
        }
    }

    @Test
    void leavesEveryOtherPartAndEveryValueAsTheyWere() throws IOException {
        int files = 0;
        try (Stream<Path> returns = Files.list(DEMO)) {
            for (Path file :
                    returns.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                byte[] sent = Files.readAllBytes(file);
                Understanding before = reader.read(Source.of(file));
                DataRow row = before.rows().getFirst();
                String cell = row.cells().getFirst().ref().a1();
                byte[] marked = mark(
                        file.getFileName().toString(), sent, new Mark(before.sheetName(), cell, Tone.DOUBTFUL, WORDS));
                Understanding after = reader.read(Source.of(file.getFileName().toString(), marked));
                assertThat(after.rows()).as(file.toString()).isEqualTo(before.rows());
                assertThat(after.header()).isEqualTo(before.header());
                Map<String, byte[]> parts = parts(marked);
                parts(sent).forEach((name, content) -> {
                    if (!name.contains("worksheets/")
                            && !Set.of("xl/styles.xml", "[Content_Types].xml").contains(name)) {
                        assertThat(parts.get(name)).as(file + " " + name).isEqualTo(content);
                    }
                });
                files++;
            }
        }
        assertThat(files).isEqualTo(16);
    }

    @Test
    void marksCellsAndRowsThatTheFileLeavesOut() throws IOException {
        byte[] sent = workbook(new XSSFWorkbook(), sheet -> {
            sheet.createRow(0).createCell(1).setCellValue("项目名称");
            sheet.createRow(4).createCell(1).setCellValue("东风路");
        });
        byte[] marked = mark(
                "空.xlsx",
                sent,
                new Mark("报表", "A1", Tone.WRONG, "前"),
                new Mark("报表", "D1", Tone.WRONG, "后"),
                new Mark("报表", "C3", Tone.WRONG, "中"),
                new Mark("报表", "B9", Tone.DOUBTFUL, "末"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (String cell : new String[] {"0,0", "0,3", "2,2"}) {
                String[] at = cell.split(",");
                XSSFCell found = sheet.getRow(Integer.parseInt(at[0])).getCell(Integer.parseInt(at[1]));
                assertThat(fill(found)).as(cell).isEqualTo("FFFFC7CE");
                assertThat(found.getCellComment()).as(cell).isNotNull();
            }
            assertThat(fill(sheet.getRow(8).getCell(1))).isEqualTo("FFFFEB9C");
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("东风路");
        }
    }

    @Test
    void keepsTheSendersOwnCommentsBelow() throws IOException {
        byte[] sent = workbook(new XSSFWorkbook(), sheet -> {
            comment(sheet, 1, 1, "张三说的");
            comment(sheet, 2, 2, "李四说的");
        });
        byte[] marked =
                mark("有批注.xlsx", sent, new Mark("报表", "B2", Tone.WRONG, WORDS), new Mark("报表", "E5", Tone.WRONG, "另"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getCellComment().getString().getString())
                    .startsWith(WORDS)
                    .endsWith("张三说的");
            assertThat(sheet.getRow(2).getCell(2).getCellComment().getString().getString())
                    .isEqualTo("李四说的");
            assertThat(sheet.getRow(4).getCell(4).getCellComment().getString().getString())
                    .isEqualTo("另");
        }
    }

    @Test
    void putsSeveralDoubtsOfOneCellBelowEachOtherAndTheGraverGround() throws IOException {
        byte[] marked = mark(
                "县水利局.xlsx",
                bytes("县水利局.xlsx"),
                new Mark("Sheet1", "H2", Tone.DOUBTFUL, "一 <&> \"引号\""),
                new Mark("Sheet1", "H2", Tone.WRONG, "二"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            XSSFCell cell = book.getSheetAt(0).getRow(1).getCell(7);
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("一 <&> \"引号\"\n二");
            assertThat(fill(cell)).isEqualTo("FFFFC7CE");
        }
    }

    @Test
    void givesACsvBackAsAWorkbookWithEveryCellAtItsAddress() throws IOException {
        MarkedWorkbook marked = MarkedWorkbook.of(
                Source.of(DEMO.resolve("县能源局.csv")), "落地", List.of(new Mark("县能源局", "D4", Tone.DOUBTFUL, WORDS)));
        assertThat(marked.original()).isFalse();
        Understanding before = reader.read(Source.of(DEMO.resolve("县能源局.csv")));
        Understanding after = reader.read(Source.of("县能源局.xlsx", marked.bytes()));
        assertThat(values(after)).isEqualTo(values(before));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked.bytes()))) {
            XSSFCell cell = book.getSheetAt(0).getRow(3).getCell(3);
            assertThat(fill(cell)).isEqualTo("FFFFEB9C");
            assertThat(cell.getCellComment().getString().getString()).isEqualTo(WORDS);
        }
    }

    @Test
    void givesAnOldWorkbookBackAsANewOne() throws IOException {
        HSSFWorkbook old = new HSSFWorkbook();
        Workbooks.fillReturn(old);
        byte[] sent = bytes(old);
        MarkedWorkbook marked =
                MarkedWorkbook.of(Source.of("旧.xls", sent), "落地", List.of(new Mark("报表", "F6", Tone.WRONG, WORDS)));
        assertThat(marked.original()).isFalse();
        assertThat(values(reader.read(Source.of("新.xlsx", marked.bytes()))))
                .isEqualTo(values(reader.read(Source.of("旧.xls", sent))));
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThatThrownBy(() -> MarkedWorkbook.of(
                        Source.of("x.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), "落地", List.of()))
                .isInstanceOf(Unreadable.class);
    }

    /// What was read, without the name of the file.
    private static List<List<String>> values(Understanding table) {
        List<List<String>> values = new ArrayList<>();
        for (DataRow row : table.rows()) {
            values.add(row.cells().stream()
                    .map(cell -> cell.ref().a1() + "=" + cell.value())
                    .toList());
        }
        return values;
    }

    private static byte[] mark(String name, byte[] sent, Mark... marks) {
        MarkedWorkbook marked = MarkedWorkbook.of(Source.of(name, sent), "落地", List.of(marks));
        assertThat(marked.original()).as(name).isTrue();
        return marked.bytes();
    }

    private static String fill(Cell cell) {
        XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
        return style.getFillForegroundColorColor() == null
                ? ""
                : String.valueOf(style.getFillForegroundColorColor().getARGBHex());
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(DEMO.resolve(name));
    }

    private interface Filling {
        void fill(Sheet sheet);
    }

    private static byte[] workbook(Workbook book, Filling filling) throws IOException {
        filling.fill(book.createSheet("报表"));
        return bytes(book);
    }

    private static byte[] bytes(Workbook book) throws IOException {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void comment(Sheet sheet, int row, int column, String text) {
        CreationHelper help = sheet.getWorkbook().getCreationHelper();
        var comment = sheet.createDrawingPatriarch().createCellComment(help.createClientAnchor());
        comment.setString(help.createRichTextString(text));
        comment.setAuthor("sender");
        sheet.createRow(row).createCell(column).setCellComment(comment);
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), Objects.requireNonNull(in.readAllBytes()));
            }
        }
        return parts;
    }
}
