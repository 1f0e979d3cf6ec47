package org.luodi.gongwen;

import java.io.InputStream;
import java.util.List;
import org.luodi.standards.Refusal;

/// The plain text of a `.docx` that somebody else made.
public final class DocxText {

    private DocxText() {}

    /// The lines of the document in reading order: one for each paragraph that is not blank, and one for each table row
    /// with its cells separated by tabs. Deleted text of tracked changes, headers, footers and comments are left out.
    ///
    /// @throws Refusal `docx.too-large`, `docx.zip-bomb`, `docx.not-docx`, `docx.old-or-encrypted`, `docx.broken`
    public static List<String> read(InputStream in) {
        throw new Refusal("docx.not-docx", "Not a .docx", "" + in);
    }
}
