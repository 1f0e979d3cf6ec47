package org.luodi.platform.projects.bulletin;

import java.io.OutputStream;

/// The month for other programs: `bulletin.json`.
public final class BulletinJson {
    private BulletinJson() {}

    /// Writes the JSON, UTF-8, to `out`, which stays open.
    public static void write(BulletinFigures figures, OutputStream out) {}
}
