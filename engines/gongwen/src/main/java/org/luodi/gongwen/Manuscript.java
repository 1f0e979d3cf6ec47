package org.luodi.gongwen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// A `.docx` being written from top to bottom: styled paragraphs, tables, and sections that turn the paper.
final class Manuscript {

    private final XWPFDocument docx;
    private final PageNumbers numbers;
    private Paper paper = Paper.UPRIGHT;
    private Paper wanted = Paper.UPRIGHT;

    Manuscript(XWPFDocument docx) {
        this.docx = docx;
        try (InputStream styles = Objects.requireNonNull(Manuscript.class.getResourceAsStream("styles.xml"))) {
            docx.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("styles.xml is part of this library and must be well-formed", e);
        }
        this.numbers = new PageNumbers(docx);
    }

    /// An empty paragraph of the named style.
    XWPFParagraph paragraph(String style) {
        beginSection();
        return append(style);
    }

    /// A paragraph of one text.
    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = paragraph(style);
        run(paragraph, text);
        return paragraph;
    }

    /// Appends `text` to a paragraph; line feeds become line breaks, characters that XML cannot hold vanish.
    ///
    /// The hint makes Word take quotation marks, dashes and dots, which Unicode shares with Latin script, from the
    /// Chinese font.
    static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.getCTR().addNewRPr().addNewRFonts().setHint(STHint.EAST_ASIA);
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(Markup.printable(lines[i]), i);
        }
        return run;
    }

    /// A paragraph of one text at the head of a new page.
    XWPFParagraph paragraphOnNewPage(String style, String text) {
        boolean first = docx.getBodyElements().isEmpty();
        boolean turned = beginSection();
        XWPFParagraph paragraph = append(style);
        paragraph.setPageBreak(!first && !turned);
        run(paragraph, text);
        return paragraph;
    }

    /// A table given by the content of its `w:tbl`. A line of one point follows it: Word joins tables that touch, and a
    /// section
    /// or a floating table needs a paragraph to hang on.
    void table(String markup) {
        beginSection();
        try {
            docx.createTable().getCTTbl().set(CTTbl.Factory.parse(Markup.fragment(markup)));
        } catch (XmlException e) {
            throw new IllegalStateException("A table was written that is not well-formed", e);
        }
        append("Break");
    }

    /// The paper of what comes next; the page breaks when something does come.
    void turn(Paper next) {
        wanted = next;
    }

    Paper paper() {
        return wanted;
    }

    /// Closes the last section; nothing may follow.
    void end() {
        CTBody body = docx.getDocument().getBody();
        describe(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr());
    }

    private XWPFParagraph append(String style) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /// Ends the section when the paper changes: its last paragraph carries the measures of the section it ends.
    ///
    /// @return whether a new page has begun
    private boolean beginSection() {
        if (wanted == paper) {
            return false;
        }
        boolean turns = !docx.getBodyElements().isEmpty();
        if (turns) {
            describe(docx.getParagraphs().getLast().getCTPPr().addNewSectPr());
        }
        paper = wanted;
        return turns;
    }

    private void describe(CTSectPr section) {
        numbers.attach(section, paper);
        paper.describe(section);
    }
}
