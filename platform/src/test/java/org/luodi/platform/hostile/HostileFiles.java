package org.luodi.platform.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.luodi.platform.documents.Samples;

/// Files made to hurt. None of them may be taken for what it says it is.
final class HostileFiles {
    private static final int MEBI = 1 << 20;
    private static final String SHEET_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final byte[] workbook;
    private final String listener;
    private final List<Hostile> all = new ArrayList<>();

    /// A file, its name, and what it is made for.
    record Hostile(String what, String name, byte[] bytes) {
        @Override
        public String toString() {
            return what + " (" + name.codePoints().limit(40).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + ", " + bytes.length + " bytes)";
        }
    }

    /// @param workbook a good one
    /// @param port of this machine that must never be asked
    static List<Hostile> all(byte[] workbook, int port) throws IOException {
        HostileFiles files = new HostileFiles(workbook, "http://127.0.0.1:" + port + "/");
        files.bombs();
        files.entities();
        files.carriers();
        files.polyglots();
        files.halves();
        return files.all;
    }

    private HostileFiles(byte[] workbook, String listener) {
        this.workbook = workbook;
        this.listener = listener;
    }

    private void add(String what, String name, byte[] bytes) {
        all.add(new Hostile(what, name, bytes));
    }

    private void bombs() throws IOException {
        // Ten megabytes that unfold to ten gigabytes: forty parts of 256 MiB.
        List<String> sheets = new ArrayList<>(List.of("[Content_Types].xml", "xl/workbook.xml"));
        List<String> tables = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            sheets.add("xl/worksheets/sheet" + i + ".xml");
            tables.add("t" + i + ".csv");
        }
        byte[] zeros = deflatedZeros(256 * MEBI);
        add("zip bomb", "bomb.xlsx", zip(sheets, zeros, 256 * MEBI));
        add("zip bomb", "bomb.zip", zip(tables, zeros, 256 * MEBI));
        add("zip bomb of one part", "one.zip", zip(List.of("t.csv"), endlessZeros(10), -1));
        byte[] nested = Samples.zip("a.csv", "0".repeat(MEBI));
        for (int depth = 0; depth < 6; depth++) {
            nested = zipOf(Map.of("a.zip", nested, "b.zip", nested));
        }
        add("nested zip", "nested.zip", nested);
        add("nested zip", "nested.xlsx", with(Map.of("xl/embeddings/a.xlsx", nested)));
        StringBuilder strings = new StringBuilder("<sst xmlns=\"" + SHEET_NAMESPACE + "\">");
        for (int i = 0; i < 1_000_000; i++) {
            strings.append("<si><t>").append(i).append("</t></si>");
        }
        byte[] many = (strings + "</sst>").getBytes(StandardCharsets.US_ASCII);
        add("a million shared strings and no table", "strings.xlsx", with(Map.of(
                "xl/sharedStrings.xml", many,
                "xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999</v></c></row>"))));
        add("a sheet without end", "endless.xlsx", with(Map.of(
                "xl/worksheets/sheet1.xml",
                ("<worksheet><sheetData>" + "<x/>".repeat(16 * MEBI)).getBytes(StandardCharsets.US_ASCII))));
        add("deep elements", "deep.xlsx", with(Map.of(
                "xl/worksheets/sheet1.xml", "<a>".repeat(2 * MEBI).getBytes(StandardCharsets.US_ASCII))));
        add("deep elements", "deep.docx", docx("<w:p>".repeat(MEBI)));
        byte[] field = new byte[100 * MEBI];
        Arrays.fill(field, (byte) 'x');
        add("a field of 100 MB", "field.csv", field);
        String line = "x".repeat(30 * MEBI);
        add("a field of 30 MB", "line.csv", ("项目名称,累计完成\n" + line + ",1\n").getBytes(StandardCharsets.UTF_8));
        add("quotes without end", "quotes.csv", "\"\"\"".repeat(MEBI).getBytes(StandardCharsets.US_ASCII));
        add("a flood of pixels", "flood.png", Samples.flood(50_000, 50_000));
    }

    private void entities() throws IOException {
        String http = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + listener + "general\">]>";
        String parameter = "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + listener + "parameter\"> %e;]>";
        String dtd = "<!DOCTYPE x SYSTEM \"" + listener + "dtd\">";
        String file = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String open = "<!DOCTYPE x PUBLIC \"-//x//y\" \"" + listener + "public\">";
        String style = "<?xml-stylesheet type=\"text/xsl\" href=\"" + listener + "style\"?>";
        String include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + listener + "include\"/>";
        String cell = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>";
        int number = 0;
        for (String head : List.of(http, parameter, dtd, file, open, style)) {
            number++;
            byte[] part = (head + new String(sheet(head.contains("ENTITY e ") ? cell : ""), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            add("XXE " + number, "xxe" + number + ".xlsx", with(Map.of("xl/worksheets/sheet1.xml", part)));
            add("XXE " + number + " in the workbook", "xxe-book" + number + ".xlsx", with(Map.of(
                    "xl/workbook.xml", (head + "<workbook><sheets><sheet name=\"a\" sheetId=\"1\"/></sheets></workbook>")
                            .getBytes(StandardCharsets.UTF_8))));
            add("XXE " + number + " in a document", "xxe" + number + ".docx", Samples.zip(
                    "[Content_Types].xml", head + "<Types/>",
                    "word/document.xml", head + "<w:document xmlns:w=\"" + WORD_NAMESPACE + "\"><w:body><w:p><w:r><w:t>&e;\u2605</w:t></w:r></w:p></w:body></w:document>",
                    "word/_rels/document.xml.rels", head + "<Relationships/>"));
        }
        add("XInclude", "include.xlsx", with(Map.of("xl/worksheets/sheet1.xml", sheet(include))));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"haha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        byte[] billion = (laughs + "]>" + new String(
                        sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a29;</t></is></c></row>"), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        add("billion laughs", "laughs.xlsx", with(Map.of("xl/worksheets/sheet1.xml", billion)));
        add("billion laughs", "laughs-strings.xlsx", with(Map.of("xl/sharedStrings.xml", billion)));
        add("billion laughs", "laughs.docx", Samples.zip("[Content_Types].xml", laughs + "]><Types>&a29;</Types>", "word/document.xml", laughs + "]><x>&a29;\u2605</x>"));
        add("XXE in a picture", "a.svg", (http + "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><text>&e;</text></svg>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private void carriers() throws IOException {
        add("macros", "macros.xlsx", with(Map.of("xl/vbaProject.bin", new byte[100])));
        add("macros", "macros.xlsm", with(Map.of("xl/vbaProject.bin", new byte[100])));
        add("macro sheets", "macrosheet.xlsx", with(Map.of("xl/macrosheets/sheet1.xml", new byte[10])));
        add("external links", "links.xlsx", with(Map.of("xl/externalLinks/externalLink1.xml", ("<externalLink href=\"" + listener + "\"/>").getBytes(StandardCharsets.UTF_8))));
        add("a document with macros", "macros.docx", Samples.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<x/>", "word/vbaProject.bin", "x"));
        add("a PDF that runs", "active.pdf", Samples.pdf("x", Samples.ACTIVE));
        add("a locked PDF", "locked.pdf", Samples.pdf("x", Samples.LOCKED));
        byte[] ole = new byte[4096];
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(head, 0, ole, 0, head.length);
        add("an empty OLE file", "empty.xls", ole);
        add("a program", "a.exe", new byte[] {'M', 'Z', 0, 0});
        add("a page", "a.html", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    }

    private void polyglots() {
        byte[] script = "GIF89a=1;/*".getBytes(StandardCharsets.US_ASCII);
        byte[] rest = "*/=1;alert(1)//".getBytes(StandardCharsets.US_ASCII);
        add("gif and script", "a.gif", joined(script, new byte[20], rest));
        add("gif and script", "a.jpg", joined(script, new byte[20], rest));
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        add("pdf and page", "a.pdf", joined("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), page));
        add("page and pdf", "b.pdf", joined(page, Samples.pdf("x")));
        add("pdf and zip", "c.pdf", joined("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), Samples.zip("a.csv", "x")));
        add("jpeg head and page", "b.jpg", joined(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, page));
        add("png head and page", "b.png", joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a}, page));
        add("text and zip", "a.csv", joined(page, Samples.zip("xl/workbook.xml", "<x/>")));
        add("zip called a picture", "c.jpg", Samples.zip("a.csv", "x"));
    }

    private void halves() {
        for (int part = 1; part < 8; part++) {
            add("a cut workbook", "cut" + part + ".xlsx", Arrays.copyOf(workbook, workbook.length * part / 8));
        }
        byte[] picture = Samples.picture("png", 300, 200);
        add("a cut picture", "cut.png", Arrays.copyOf(picture, picture.length / 2));
        byte[] pdf = Samples.pdf("x");
        add("a cut PDF", "cut.pdf", Arrays.copyOf(pdf, 60));
        add("nothing but zeros", "zeros.xlsx", new byte[4096]);
        add("broken UTF-8", "broken.csv", new byte[] {(byte) 0xff, (byte) 0xc0, (byte) 0x80, (byte) 0xed, (byte) 0xa0, (byte) 0x80, ',', '\n'});
    }

    private static byte[] sheet(String rows) {
        return ("<worksheet xmlns=\"" + SHEET_NAMESPACE + "\"><sheetData>" + rows + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx(String body) {
        return Samples.zip("[Content_Types].xml", "<Types/>", "word/document.xml", body + "\u2605");
    }

    /// The good workbook with parts replaced or added.
    private byte[] with(Map<String, byte[]> changed) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        parts.putAll(changed);
        return zipOf(parts);
    }

    static byte[] zipOf(Map<String, byte[]> parts) throws IOException {
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

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] deflatedZeros(int size) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[size]);
        deflater.finish();
        return drained(deflater, Deflater.NO_FLUSH);
    }

    /// A stream that unfolds to so many gibibytes, made of one piece again and again.
    private static byte[] endlessZeros(int gibibytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[64 * MEBI]);
        byte[] piece = drained(deflater, Deflater.FULL_FLUSH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < gibibytes * 16; i++) {
            out.writeBytes(piece);
        }
        // An empty last block.
        out.writeBytes(new byte[] {3, 0});
        return out.toByteArray();
    }

    private static byte[] drained(Deflater deflater, int flush) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        int count = deflater.deflate(buffer, 0, buffer.length, flush);
        while (count > 0) {
            out.write(buffer, 0, count);
            count = deflater.deflate(buffer, 0, buffer.length, flush);
        }
        deflater.end();
        return out.toByteArray();
    }

    /// A zip of parts that share their packed bytes' contents, written by hand: nothing is packed twice.
    ///
    /// @param unpacked bytes of each part; below zero to say nothing true about it
    private static byte[] zip(List<String> names, byte[] packed, int unpacked) {
        CRC32 crc = new CRC32();
        if (unpacked > 0) {
            crc.update(new byte[unpacked]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (String name : names) {
            byte[] letters = name.getBytes(StandardCharsets.UTF_8);
            int at = out.size();
            byte[] common = little(22)
                    .putShort((short) 0)
                    .putShort((short) 8)
                    .putInt(0)
                    .putInt((int) crc.getValue())
                    .putInt(packed.length)
                    .putInt(Math.max(unpacked, 0))
                    .putShort((short) letters.length)
                    .array();
            out.writeBytes(little(6).putInt(0x04034b50).putShort((short) 20).array());
            out.writeBytes(common);
            out.writeBytes(new byte[2]);
            out.writeBytes(letters);
            out.writeBytes(packed);
            directory.writeBytes(little(8).putInt(0x02014b50).putShort((short) 20).putShort((short) 20).array());
            directory.writeBytes(common);
            directory.writeBytes(new byte[12]);
            directory.writeBytes(little(4).putInt(at).array());
            directory.writeBytes(letters);
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) names.size())
                .putShort((short) names.size())
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
