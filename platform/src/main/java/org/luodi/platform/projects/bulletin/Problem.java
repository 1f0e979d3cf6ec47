package org.luodi.platform.projects.bulletin;

import java.util.List;

/// A problem as units sent it, with all projects that have it.
///
/// @param text as first sent
public record Problem(String text, List<ProjectFigures> projects) {
    public Problem {
        projects = List.copyOf(projects);
    }
}
