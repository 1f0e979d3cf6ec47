package org.luodi.platform.projects.bulletin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A bulletin as text in which figures stay apart from words.
///
/// @param paragraphs in order; when doubts are open the first says that the figures are provisional
public record BulletinText(String title, List<Paragraph> paragraphs) {
    public BulletinText {
        paragraphs = List.copyOf(paragraphs);
    }

    /// @param level 0 for text, 1 and 2 for headings (with their numbers)
    public record Paragraph(int level, List<Segment> segments) {
        public Paragraph {
            segments = List.copyOf(segments);
        }

        public boolean heading() {
            return level > 0;
        }

        public String plain() {
            return segments.stream().map(Segment::text).collect(Collectors.joining());
        }
    }

    /// A stretch of a paragraph.
    public sealed interface Segment {
        String text();
    }

    /// Words of the template, or names from the data.
    public record Words(String text) implements Segment {}

    /// A printed figure.
    ///
    /// @param key of the [Figure] behind it
    public record FigureText(String key, String text) implements Segment {}

    /// The whole text, one line a paragraph, the title first.
    public String plain() {
        return Stream.concat(Stream.of(title), paragraphs.stream().map(Paragraph::plain))
                .collect(Collectors.joining("\n"));
    }
}
