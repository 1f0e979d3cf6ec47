package org.luodi.gongwen;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Lays an official document out as `.docx`.
public final class DocxWriter {

    private DocxWriter() {}

    /// Writes the document to `out`, which stays open.
    ///
    /// @throws UncheckedIOException when `out` fails
    public static void write(OfficialDocument document, OutputStream out) {
        try (XWPFDocument docx = new XWPFDocument()) {
            docx.createParagraph().createRun().setText(document.title());
            docx.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
