package org.luodi.gongwen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// The main part of a `.docx`, written from top to bottom as a stream: styled paragraphs, tables, and sections that
/// turn
/// the paper.
///
/// The last paragraph is held back until the next one comes, because the paragraph that ends a section carries the
/// measures of that section. So memory does not grow with the length of a table.
final class Manuscript {

    private static final String OPENING = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>""";

    private final Writer out;
    private Paper paper = Paper.UPRIGHT;
    private Paper wanted = Paper.UPRIGHT;
    private boolean empty = true;
    private String heldProperties = "";
    private String heldRuns = "";

    Manuscript(Writer out) {
        this.out = out;
        append(OPENING);
    }

    /// A paragraph of one text.
    void paragraph(String style, String text) {
        paragraph(style, "", Markup.run(text));
    }

    /// A paragraph of the named style.
    ///
    /// @param properties further elements of `w:pPr`, in the order of the schema
    /// @param runs elements `w:r`
    void paragraph(String style, String properties, String runs) {
        beginSection();
        hold(style, properties, runs);
    }

    /// A paragraph of one text at the head of a new page.
    void paragraphOnNewPage(String style, String text) {
        boolean newPage = empty | beginSection();
        hold(style, newPage ? "" : "<w:pageBreakBefore/>", Markup.run(text));
    }

    /// Begins a table; [#append(String)] takes the content of `w:tbl`, [#endTable()] ends it.
    void beginTable() {
        beginSection();
        release("");
        append("<w:tbl>");
    }

    /// Ends a table with a line of one point behind it: Word joins tables that touch, and a section or a floating table
    /// needs a paragraph to hang on.
    void endTable() {
        append("</w:tbl>");
        hold("Break", "", "");
    }

    /// Writes markup as it is.
    ///
    /// @throws UncheckedIOException when the target fails
    void append(String markup) {
        try {
            out.write(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The paper of what comes next; the page breaks when something does come.
    void turn(Paper next) {
        wanted = next;
    }

    Paper paper() {
        return wanted;
    }

    /// Closes the last section and the part; nothing may follow.
    void end() {
        release("");
        append(paper.section());
        append("</w:body></w:document>");
    }

    /// Ends the section when the paper changes.
    ///
    /// @return whether a new page has begun
    private boolean beginSection() {
        if (wanted == paper) {
            return false;
        }
        boolean turns = !empty;
        if (turns) {
            release(paper.section());
        }
        paper = wanted;
        return turns;
    }

    private void hold(String style, String properties, String runs) {
        release("");
        empty = false;
        heldProperties = "<w:pStyle w:val=\"" + style + "\"/>" + properties;
        heldRuns = runs;
    }

    /// Writes the paragraph that was held back, with the end of a section or without.
    private void release(String section) {
        if (!heldProperties.isEmpty()) {
            append("<w:p><w:pPr>" + heldProperties + section + "</w:pPr>" + heldRuns + "</w:p>");
            heldProperties = "";
        }
    }
}
