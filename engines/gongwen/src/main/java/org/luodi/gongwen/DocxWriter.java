package org.luodi.gongwen;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/// Lays an official document out as `.docx` in the layout of GB/T 9704-2012.
///
/// Everything that an office may want to change later hangs on named styles (公文正文, 公文一级标题, …); only the measures that
/// depend on the text, such as the size of the red mark or the indent of the signature, are set on the paragraph.
public final class DocxWriter {

    /// The largest mark of issue, in points; the standard leaves the size to the issuer, below that of higher offices.
    private static final double LARGEST_MARK = 54;

    private static final int CHARACTERS_IN_LINE = 28;

    private final Manuscript manuscript;
    private final OfficialDocument document;

    private DocxWriter(Manuscript manuscript, OfficialDocument document) {
        this.manuscript = manuscript;
        this.document = document;
    }

    /// Writes the document to `out`, which stays open. The same document gives the same bytes.
    ///
    /// @throws UncheckedIOException when `out` fails
    public static void write(OfficialDocument document, OutputStream out) {
        try {
            DocxPackage parts = new DocxPackage(out);
            Writer main = parts.begin("word/document.xml");
            Manuscript manuscript = new Manuscript(main);
            new DocxWriter(manuscript, document).writeAll();
            manuscript.end();
            main.flush();
            parts.finish(document.title(), document.signedBy().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeAll() {
        writeHead();
        writeBlocks(document.body());
        writeAttachmentNote();
        writeSignature();
        writeAttachments();
        document.imprint().ifPresent(imprint -> {
            manuscript.turn(Paper.UPRIGHT);
            ImprintLayout.write(manuscript, imprint);
        });
    }

    /// Mark, number, title and recipients.
    private void writeHead() {
        document.issuer().ifPresent(this::writeMark);
        document.number()
                .ifPresent(number -> manuscript.paragraph(
                        document.issuer().isPresent() ? "Number" : "PlainNumber", number.toString()));
        boolean headed = document.issuer().isPresent() || document.number().isPresent();
        writeTitle("Title", headed ? Markup.spaceBefore(2 * Paper.LINE) : "", document.title());
        document.recipients().ifPresent(names -> manuscript.paragraph("Recipients", withColon(names)));
    }

    /// The mark's upper edge lies 35 mm under the head of the text area (7.2.4).
    private void writeMark(String issuer) {
        double points = Math.min(LARGEST_MARK, 0.94 * Paper.UPRIGHT.textWidth() / 20 / TextWidth.characters(issuer));
        double line = points * 1.2;
        long before = Paper.twips(35) - Math.round((line - points) * 10);
        String spacing = "<w:spacing w:before=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/>"
                .formatted(before, Math.round(line * 20));
        long halfPoints = (long) Math.floor(points * 2);
        String size = "<w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/></w:rPr>"
                .formatted(halfPoints);
        String text = Markup.escape(Markup.printable(issuer));
        manuscript.paragraph(
                "Issuer", spacing, "<w:r>" + size + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>");
    }

    private void writeTitle(String style, String properties, String text) {
        // 2号 is 22 points; the lines are broken by hand because Word would break them anywhere.
        // One character is kept free, so that a substitute font a little wider does not break a line again.
        int most = manuscript.paper().textWidth() / (22 * 20) - 1;
        manuscript.paragraph(style, properties, Markup.run(String.join("\n", TitleBreaker.lines(text, most))));
    }

    private void writeBlocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> manuscript.paragraph("Level" + heading.level(), heading.text());
                case Block.Paragraph paragraph -> manuscript.paragraph("Body", paragraph.text());
                case Block.LeadParagraph led -> {
                    String lead = Markup.run("<w:rStyle w:val=\"Lead" + led.level() + "\"/>", led.lead());
                    manuscript.paragraph("Body", "", lead + Markup.run(led.text()));
                }
                case Block.Table table -> writeTable(table);
            }
        }
    }

    private void writeTable(Block.Table table) {
        Paper before = manuscript.paper();
        if (table.landscape()) {
            manuscript.turn(Paper.ACROSS);
        }
        TableLayout.write(manuscript, table);
        manuscript.turn(before);
    }

    /// `附件：` with the titles, each aligned under the first one's first character (7.3.4).
    private void writeAttachmentNote() {
        List<Attachment> attachments = document.attachments();
        boolean several = attachments.size() > 1;
        for (int i = 0; i < attachments.size(); i++) {
            String number = several ? i + 1 + "." : "";
            String label = i == 0 ? "附件：" : "";
            String before = i == 0 ? Markup.spaceBefore(Paper.LINE) : "";
            int hanging = (several ? 1 : 0) + (i == 0 ? 3 : 0);
            String text = label + number + attachments.get(i).title();
            manuscript.paragraph("AttachmentNote", before + hang(several ? 6 : 5, hanging), Markup.run(text));
        }
    }

    /// An indent in characters, from which the first line hangs out.
    private static String hang(int left, int hanging) {
        return "<w:ind w:leftChars=\"%d\" w:left=\"%d\" w:hangingChars=\"%d\" w:hanging=\"%d\"/>"
                .formatted(left * 100, left * Paper.CHARACTER, hanging * 100, hanging * Paper.CHARACTER);
    }

    /// The day ends four characters from the right edge, the signing unit stands centred above it (7.3.5.1).
    ///
    /// Both are centred in one block at the right edge, wide enough that the day keeps its distance; so they stay under
    /// each other in a font of other widths and when the unit is renamed by hand.
    private void writeSignature() {
        String unit = document.signedBy().orElse("");
        String day = document.date().map(DocxWriter::day).orElse("");
        double widthOfUnit = TextWidth.characters(unit);
        double block = Math.max(8 + TextWidth.characters(day.isEmpty() ? unit : day), widthOfUnit + 1);
        double left = Math.max(0, CHARACTERS_IN_LINE - block);
        String indent = "<w:ind w:leftChars=\"%d\" w:left=\"%d\"/>"
                .formatted(Math.round(left * 100), Math.round(left * Paper.CHARACTER));
        String before = Markup.spaceBefore(2 * Paper.LINE);
        if (!unit.isEmpty()) {
            manuscript.paragraph("SignedBy", before + indent, Markup.run(unit));
        }
        if (!day.isEmpty()) {
            manuscript.paragraph("SignedOn", (unit.isEmpty() ? before : "") + indent, Markup.run(day));
        }
    }

    private void writeAttachments() {
        boolean several = document.attachments().size() > 1;
        int number = 0;
        for (Attachment attachment : document.attachments()) {
            number++;
            manuscript.turn(attachment.landscape() ? Paper.ACROSS : Paper.UPRIGHT);
            manuscript.paragraphOnNewPage("AttachmentLabel", several ? "附件" + number : "附件");
            writeTitle("AttachmentTitle", "", attachment.title());
            writeBlocks(attachment.body().stream()
                    .map(block -> withoutTitle(block, attachment.title()))
                    .toList());
        }
    }

    /// A table named like its attachment does not repeat the name.
    private static Block withoutTitle(Block block, String title) {
        return block instanceof Block.Table table && table.title().equals(title)
                ? new Block.Table("", table.unitLine(), table.columns(), table.rows(), table.landscape())
                : block;
    }

    /// The day as documents print it, without leading zeros: 2021年10月8日.
    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String withColon(String recipients) {
        return recipients.strip().replaceFirst("[:：]?$", "：");
    }
}
