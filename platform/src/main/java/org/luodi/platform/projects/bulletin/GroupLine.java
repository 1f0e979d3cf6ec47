package org.luodi.platform.projects.bulletin;

import java.util.stream.Collectors;

/// The bulletin in one line, for a work group on a telephone: figures of the whole list, no person's data.
public final class GroupLine {
    private GroupLine() {}

    /// The line by the template that comes with the program.
    public static String of(BulletinFigures figures) {
        return of(figures, standard());
    }

    /// The template that comes with the program.
    public static String standard() {
        return BulletinWords.resource("group-line.txt");
    }

    /// The line by an office's own template; several lines are joined into one.
    ///
    /// @throws org.luodi.standards.Refusal as in [BulletinTemplate#parse]
    public static String of(BulletinFigures figures, String template) {
        return Rendering.of(TemplateParser.parse(template), figures).paragraphs().stream()
                .map(BulletinText.Paragraph::plain)
                .collect(Collectors.joining());
    }
}
