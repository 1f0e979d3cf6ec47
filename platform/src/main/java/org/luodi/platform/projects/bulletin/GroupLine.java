package org.luodi.platform.projects.bulletin;

/// The bulletin in one line, for a work group on a telephone: figures of the whole list, no person's data.
public final class GroupLine {
    private GroupLine() {}

    /// The line from the template that comes with the program.
    public static String of(BulletinFigures figures) {
        return figures.county();
    }
}
