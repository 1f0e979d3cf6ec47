package org.luodi.platform.projects.checker.reading;

import java.util.ArrayList;
import java.util.List;

/// The parts that a sentence or a run of paragraphs lists of a whole («其中…»).
public final class PartsGroup {

    /// What makes us believe that these are parts.
    public enum Origin {
        /// The word 其中.
        LISTED,
        /// Words that say that the whole is made of them.
        DECLARED,
        /// Paragraph after paragraph on one subject each; only figures that add up show that they are parts.
        PARAGRAPHS
    }

    private final Scope whole;
    private final int start;
    private final Origin origin;
    private final List<Scope> parts = new ArrayList<>();
    private int end;

    PartsGroup(Scope whole, int start, Origin origin) {
        this.whole = whole;
        this.start = start;
        this.end = start;
        this.origin = origin;
    }

    public Scope whole() {
        return whole;
    }

    public Origin origin() {
        return origin;
    }

    public List<Scope> parts() {
        return parts;
    }

    /// Whether the words or the names of the parts say that they are all there are.
    public boolean complete() {
        return origin == Origin.DECLARED || Partition.complete(names());
    }

    public Place place() {
        return new Place(start, end);
    }

    void add(Scope part) {
        if (!parts.contains(part) && part != whole) {
            parts.add(part);
        }
    }

    void reach(int position) {
        end = Math.max(end, position);
    }

    /// Whether the names show that the parts overlap.
    public boolean mixed() {
        return Partition.mixed(names());
    }

    private List<String> names() {
        return parts.stream().map(Scope::name).toList();
    }
}
