package org.luodi.platform.projects.bulletin;

import java.util.List;
import java.util.OptionalInt;

/// The figures of one field (领域) or one unit.
///
/// @param key begins the keys of its figures, `unit.3`
/// @param rank by completion rate; empty without a plan, and for fields, which are not ranked
public record GroupFigures(String key, String name, Totals totals, OptionalInt rank, List<ProjectFigures> projects) {
    public GroupFigures {
        projects = List.copyOf(projects);
    }
}
