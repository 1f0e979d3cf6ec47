package org.luodi.gongwen;

import static org.luodi.gongwen.Paper.big;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// Lays an official document out as `.docx` in the layout of GB/T 9704-2012.
///
/// Everything that an office may want to change later hangs on named styles (公文正文, 公文一级标题, …); only the measures that
/// depend on the text, such as the size of the red mark or the indent of the signature, are set on the paragraph.
public final class DocxWriter {

    /// The largest mark of issue, in points; the standard leaves the size to the issuer, below that of higher offices.
    private static final double LARGEST_MARK = 54;

    private final Manuscript manuscript;
    private final OfficialDocument document;

    private DocxWriter(Manuscript manuscript, OfficialDocument document) {
        this.manuscript = manuscript;
        this.document = document;
    }

    /// Writes the document to `out`, which stays open.
    ///
    /// @throws UncheckedIOException when `out` fails
    public static void write(OfficialDocument document, OutputStream out) {
        try (XWPFDocument docx = new XWPFDocument()) {
            Manuscript manuscript = new Manuscript(docx);
            new DocxWriter(manuscript, document).writeAll();
            manuscript.end();
            docx.getProperties().getCoreProperties().setTitle(document.title());
            docx.write(out);
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
        XWPFParagraph title = writeTitle("Title", document.title());
        if (document.issuer().isPresent() || document.number().isPresent()) {
            title.setSpacingBefore(2 * Paper.LINE);
        }
        document.recipients().ifPresent(names -> manuscript.paragraph("Recipients", withColon(names)));
    }

    /// The mark's upper edge lies 35 mm under the head of the text area (7.2.4).
    private void writeMark(String issuer) {
        double points = Math.min(LARGEST_MARK, 0.94 * Paper.UPRIGHT.textWidth() / 20 / TextWidth.characters(issuer));
        double line = points * 1.2;
        XWPFParagraph mark = manuscript.paragraph("Issuer");
        Manuscript.run(mark, issuer).setFontSize(Math.floor(points * 2) / 2);
        mark.setSpacingBefore(Paper.twips(35) - (int) Math.round((line - points) * 10));
        mark.setSpacingBetween(line, LineSpacingRule.EXACT);
    }

    private XWPFParagraph writeTitle(String style, String text) {
        // 2号 is 22 points; the lines are broken by hand because Word would break them anywhere.
        // One character is kept free, so that a substitute font a little wider does not break a line again.
        int most = manuscript.paper().textWidth() / (22 * 20) - 1;
        return manuscript.paragraph(style, String.join("\n", TitleBreaker.lines(text, most)));
    }

    private void writeBlocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> manuscript.paragraph("Level" + heading.level(), heading.text());
                case Block.Paragraph paragraph -> manuscript.paragraph("Body", paragraph.text());
                case Block.LeadParagraph led -> {
                    XWPFParagraph paragraph = manuscript.paragraph("Body");
                    Manuscript.run(paragraph, led.lead()).setStyle("Lead" + led.level());
                    Manuscript.run(paragraph, led.text());
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
            XWPFParagraph note = manuscript.paragraph(
                    "AttachmentNote", label + number + attachments.get(i).title());
            int hanging = (several ? 100 : 0) + (i == 0 ? 300 : 0);
            indent(note, several ? 600 : 500, hanging);
            if (i == 0) {
                note.setSpacingBefore(Paper.LINE);
            }
        }
    }

    private static void indent(XWPFParagraph paragraph, int leftHundredths, int hangingHundredths) {
        var indent = paragraph.getCTPPr().addNewInd();
        indent.setLeftChars(big(leftHundredths));
        indent.setLeft(big(leftHundredths * Paper.CHARACTER / 100));
        indent.setHangingChars(big(hangingHundredths));
        indent.setHanging(big(hangingHundredths * Paper.CHARACTER / 100));
    }

    /// The day ends four characters from the right edge, the signing unit stands centred above it (7.3.5.1).
    private void writeSignature() {
        String day = document.date().map(DocxWriter::day).orElse("");
        double dayWidth = TextWidth.characters(day);
        double unitWidth = document.signedBy().map(TextWidth::characters).orElse(0.0);
        double unitRight = Math.max(0, 4 + (dayWidth - unitWidth) / 2);
        double dayRight = Math.max(4, (unitWidth - dayWidth) / 2);
        document.signedBy().ifPresent(unit -> {
            XWPFParagraph signedBy = manuscript.paragraph("SignedBy", unit);
            signedBy.setSpacingBefore(2 * Paper.LINE);
            indentRight(signedBy, unitRight);
        });
        document.date().ifPresent(date -> {
            XWPFParagraph signedOn = manuscript.paragraph("SignedOn", day);
            indentRight(signedOn, dayRight);
            if (document.signedBy().isEmpty()) {
                signedOn.setSpacingBefore(2 * Paper.LINE);
            }
        });
    }

    private static void indentRight(XWPFParagraph paragraph, double characters) {
        var indent = paragraph.getCTPPr().addNewInd();
        indent.setRightChars(big(Math.round(characters * 100)));
        indent.setRight(big(Math.round(characters * Paper.CHARACTER)));
    }

    private void writeAttachments() {
        boolean several = document.attachments().size() > 1;
        int number = 0;
        for (Attachment attachment : document.attachments()) {
            number++;
            manuscript.turn(attachment.landscape() ? Paper.ACROSS : Paper.UPRIGHT);
            manuscript.paragraphOnNewPage("AttachmentLabel", several ? "附件" + number : "附件");
            writeTitle("AttachmentTitle", attachment.title());
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
