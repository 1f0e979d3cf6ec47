package org.luodi.platform.projects.review;

import org.luodi.platform.projects.domain.ProjectId;

/// What a doubt is about, independent of the file and row it was seen in: answers are kept by it, so a file that is
/// imported again finds its answers.
public sealed interface Place {

    /// A project of the plan, whatever rows speak of it.
    record OfProject(ProjectId project) implements Place {}

    /// A row whose project is not known, by the unit and the name it was sent under.
    record OfUnknown(String unit, String name) implements Place {}

    /// A unit that sent nothing.
    record OfUnit(String unit) implements Place {}

    /// The place in one line, stable and unique within a month.
    default String key() {
        return switch (this) {
            case OfProject place -> "project:" + place.project();
            case OfUnknown place -> "unknown:" + place.unit() + ":" + place.name();
            case OfUnit place -> "unit:" + place.unit();
        };
    }
}
