package org.luodi.platform.projects.bulletin;

import org.luodi.gongwen.OfficialDocument;

/// The bulletin as an official document (公文) with the table of all projects attached.
public final class BulletinDocument {
    private BulletinDocument() {}

    /// The document; `DocxWriter` lays it out.
    public static OfficialDocument of(BulletinFigures figures, BulletinText text, Letterhead letterhead) {
        return OfficialDocument.titled(text.title());
    }
}
