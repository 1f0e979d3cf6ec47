package org.luodi.platform.projects.bulletin;

/// The text of a bulletin as the office writes it, with places for figures.
public record BulletinTemplate(String source) {

    /// The template that comes with the program.
    public static BulletinTemplate standard() {
        return parse(BulletinWords.resource("bulletin.txt"));
    }

    /// Reads a template.
    public static BulletinTemplate parse(String source) {
        return new BulletinTemplate(source);
    }

    /// The text of a month.
    public BulletinText render(BulletinFigures figures) {
        return new BulletinText(source, java.util.List.of());
    }
}
