package org.luodi.platform.projects.bulletin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// All figures of a month by their keys: where a printed figure is opened.
///
/// Keys: `count total plan completed month rate monthRate schedule gap` for the whole list; the same after `field.1.`
/// and
/// `unit.1.` (with `rank`); `total plan completed month rate gap` after `project.<id>.`; and for the whole list
/// `plannedNew started notStarted startUnknown continued resumed building startRate resumeRate onSchedule
/// onScheduleShare
/// behind red amber silent problems doubts parents parts`, and `problem.1.count`.
public record FigureBook(Map<String, Figure> figures) {
    public FigureBook {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    public Optional<Figure> find(String key) {
        return Optional.ofNullable(figures.get(key));
    }

    /// @throws IllegalArgumentException when there is no such figure
    public Figure figure(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no such figure: " + key));
    }
}
