package org.luodi.platform.projects.bulletin;

import java.io.OutputStream;

/// The whole month as a workbook: all projects, by field, by unit, doubts.
public final class BulletinWorkbook {
    private BulletinWorkbook() {}

    /// Writes the `.xlsx` to `out`, which stays open.
    public static void write(BulletinFigures figures, OutputStream out) {}
}
