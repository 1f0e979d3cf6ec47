package org.luodi.platform.projects.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.domain.SentRow;
import org.luodi.standards.HalfWidth;

/// The year's list made ready for finding: by code, by name, and by likeness of names.
final class PlanIndex {
    private static final int MOST_SUGGESTIONS = 3;
    private static final double LEAST_LIKENESS = 0.3;
    private static final double OWN_UNIT_BONUS = 0.25;

    private final Map<ProjectId, PlannedProject> byId = new HashMap<>();
    private final Map<String, PlannedProject> byCode = new HashMap<>();
    private final Map<NameKey, List<PlannedProject>> byName = new HashMap<>();
    private final Map<String, List<PlannedProject>> byBigram = new HashMap<>();
    private final List<PlannedProject> reportable;

    PlanIndex(List<PlannedProject> plan) {
        Set<ProjectId> parents = plan.stream().flatMap(p -> p.parent().stream()).collect(Collectors.toSet());
        reportable = plan.stream().filter(p -> !parents.contains(p.id())).toList();
        for (PlannedProject project : plan) {
            byId.put(project.id(), project);
            project.code().ifPresent(code -> byCode.put(codeKey(code), project));
            NameKey name = NameKey.of(project.name());
            byName.computeIfAbsent(name, ignored -> new ArrayList<>()).add(project);
        }
    }

    /// The projects that units report on: all but the parents whose parts are listed.
    List<PlannedProject> reportable() {
        return reportable;
    }

    Optional<PlannedProject> byId(ProjectId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The project that a row is about: by code first; else by name, the unit's own before another's.
    Optional<PlannedProject> find(String unit, SentRow row) {
        Optional<PlannedProject> coded = row.code().map(code -> byCode.get(codeKey(code)));
        if (coded.isPresent()) {
            return coded;
        }
        List<PlannedProject> named = byName.getOrDefault(NameKey.of(row.name()), List.of());
        Optional<PlannedProject> own =
                named.stream().filter(p -> p.unit().equals(unit)).findFirst();
        return own.or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
    }

    /// The projects whose names are nearest to one that is not in the plan, the likeliest first.
    ///
    /// @param reported the projects that other rows already speak of: they cannot be meant once more
    List<PlannedProject> nearest(String unit, String name, Set<ProjectId> reported) {
        indexBigrams();
        NameKey sought = NameKey.of(name);
        Map<PlannedProject, Double> likeness = new HashMap<>();
        for (String pair : sought.bigrams()) {
            for (PlannedProject candidate : byBigram.getOrDefault(pair, List.of())) {
                if (!reported.contains(candidate.id())) {
                    likeness.computeIfAbsent(candidate, c -> likeness(unit, sought, c));
                }
            }
        }
        return likeness.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_LIKENESS)
                .sorted(Map.Entry.<PlannedProject, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().id()))
                .limit(MOST_SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double likeness(String unit, NameKey sought, PlannedProject candidate) {
        double alike = sought.likeness(NameKey.of(candidate.name()));
        return candidate.unit().equals(unit) ? alike + OWN_UNIT_BONUS : alike;
    }

    /// Only a return with an unknown row needs this index, and most have none.
    private void indexBigrams() {
        if (!byBigram.isEmpty()) {
            return;
        }
        for (PlannedProject project : reportable) {
            for (String pair : NameKey.of(project.name()).bigrams()) {
                byBigram.computeIfAbsent(pair, ignored -> new ArrayList<>()).add(project);
            }
        }
    }

    private static String codeKey(String code) {
        return HalfWidth.of(code).strip();
    }
}
