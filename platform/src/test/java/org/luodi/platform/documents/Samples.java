package org.luodi.platform.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/// Files of all kinds, made on the spot.
public final class Samples {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Samples() {}

    /// Parts of a zip by name.
    public static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /// A docx whose paragraphs are cut into runs of one character, as editors do.
    public static byte[] docx(String header, String... paragraphs) {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + paragraphs(paragraphs) + "</w:body></w:document>",
                "word/header1.xml",
                "<w:hdr xmlns:w=\"" + WORD + "\">" + paragraphs(header) + "</w:hdr>");
    }

    private static String paragraphs(String... texts) {
        StringBuilder xml = new StringBuilder();
        for (String text : texts) {
            xml.append("<w:p>");
            text.codePoints()
                    .forEach(sign -> xml.append("<w:r><w:t xml:space=\"preserve\">")
                            .appendCodePoint(sign)
                            .append("</w:t></w:r>"));
            xml.append("</w:p>");
        }
        return xml.toString();
    }

    /// An xlsx with one text in a cell, shared between cells as programs do, and a page header.
    public static byte[] xlsx(int row, String text, String header) {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SHEET + "\"/>",
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + SHEET + "\"><si><t>项目名称</t></si><si><r><t>" + text.substring(0, 1) + "</t></r><r><t>"
                        + text.substring(1) + "</t></r></si></sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + SHEET + "\"><sheetData>"
                        + "<row><c t=\"s\"><v>0</v></c></row>".repeat(row - 1)
                        + "<row><c t=\"s\"><v>1</v></c></row></sheetData><headerFooter><oddHeader>" + header
                        + "</oddHeader></headerFooter></worksheet>");
    }

    /// A PDF with one line. The letters a to z stand for its characters, in their order, as subset fonts do.
    public static byte[] pdf(String line) {
        return pdf(line, document -> {});
    }

    /// Changes a document before it is kept.
    public interface Change {
        void to(PDDocument document) throws IOException;
    }

    public static final Change LOCKED = document -> {
        document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
    };

    public static final Change ACTIVE =
            document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));

    public static byte[] pdf(String line, Change change) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            StringBuilder letters = new StringBuilder();
            StringBuilder map = new StringBuilder();
            for (int i = 0; i < line.length(); i++) {
                char letter = (char) ('A' + i);
                letters.append(letter);
                map.append("<%02x> <%04x>\n".formatted((int) letter, (int) line.charAt(i)));
            }
            COSStream cmap = document.getDocument().createCOSStream();
            try (var out = cmap.createOutputStream()) {
                out.write(("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
                                + "/CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange " + line.length()
                                + " beginbfchar\n" + map + "endbfchar endcmap end end")
                        .getBytes(StandardCharsets.US_ASCII));
            }
            font.getCOSObject().setItem(COSName.TO_UNICODE, cmap);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 14);
                content.newLineAtOffset(60, 720);
                content.showText(letters.toString());
                content.endText();
            }
            change.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A picture with a red and a blue half, left and right.
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /// A photograph as a telephone makes it: lying, with the word how to turn it, time and position beside.
    ///
    /// @param orientation EXIF 274
    /// @param time `2021:09:24 10:30:00`
    public static byte[] photograph(int width, int height, int orientation, String time) {
        byte[] exif = exif(orientation, time);
        byte[] jpeg = picture("jpeg", width, height);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        out.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /// TIFF, big end first: IFD0 with orientation and two further directories, 35°29'24" N, 111°34'12" E.
    private static byte[] exif(int orientation, String time) {
        ByteBuffer tiff = ByteBuffer.allocate(256);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, 50);
        entry(tiff, 0x8825, 4, 1, 88);
        tiff.putInt(0);
        tiff.position(50);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 68);
        tiff.putInt(0);
        tiff.position(68);
        tiff.put(time.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        tiff.position(88);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 142);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 166);
        tiff.putInt(0);
        tiff.position(142);
        tiff.putInt(35).putInt(1).putInt(29).putInt(1).putInt(24).putInt(1);
        tiff.putInt(111).putInt(1).putInt(34).putInt(1).putInt(12).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /// A PNG of a few bytes that says it is huge.
    public static byte[] flood(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[1 << 20]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(type);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
