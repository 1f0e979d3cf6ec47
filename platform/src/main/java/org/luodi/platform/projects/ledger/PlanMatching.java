package org.luodi.platform.projects.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.domain.PlanRow;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.PlanEntry;

/// Finds which rows of a list are which projects of the list that is held: by code first; then, among those that no
/// code has claimed, by name, the own unit's before another's.
final class PlanMatching {
    private final Map<String, PlanEntry> byCode = new HashMap<>();
    private final Map<NameKey, List<PlanEntry>> byName = new HashMap<>();
    private final Set<ProjectId> claimed = new HashSet<>();

    private PlanMatching(List<PlanEntry> held) {
        for (PlanEntry entry : held) {
            entry.project().code().ifPresent(code -> byCode.put(code, entry));
            byName.computeIfAbsent(NameKey.of(entry.project().name()), name -> new ArrayList<>())
                    .add(entry);
        }
    }

    /// A row of the new list.
    ///
    /// @param position its place, from 1
    /// @param held the project that it is, if it is in the held list
    record Matched(PlanRow row, int position, Optional<PlanEntry> held) {}

    /// @param repeated rows that name a project which an earlier row names
    record Outcome(List<Matched> rows, List<PlanRow> repeated) {}

    static Outcome match(List<PlanRow> rows, List<PlanEntry> held) {
        return new PlanMatching(held).match(rows);
    }

    private Outcome match(List<PlanRow> rows) {
        List<PlanRow> repeated = new ArrayList<>();
        List<Matched> matched = new ArrayList<>();
        List<Matched> nameless = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int position = 0;
        for (PlanRow row : rows) {
            if (!seen.add(key(row))) {
                repeated.add(row);
                continue;
            }
            position++;
            Optional<PlanEntry> coded = row.code().map(byCode::get);
            coded.ifPresent(entry -> claimed.add(entry.project().id()));
            (coded.isPresent() ? matched : nameless).add(new Matched(row, position, coded));
        }
        nameless.forEach(each -> matched.add(new Matched(each.row(), each.position(), named(each.row()))));
        matched.sort(Comparator.comparingInt(Matched::position));
        return new Outcome(matched, repeated);
    }

    private static String key(PlanRow row) {
        return row.code()
                .map(code -> "code:" + code)
                .orElseGet(() ->
                        "name:" + row.unit() + ":" + NameKey.of(row.name()).text());
    }

    private Optional<PlanEntry> named(PlanRow row) {
        List<PlanEntry> free = byName.getOrDefault(NameKey.of(row.name()), List.of()).stream()
                .filter(entry -> !claimed.contains(entry.project().id()))
                .toList();
        Optional<PlanEntry> found = free.stream()
                .filter(entry -> entry.project().unit().equals(row.unit()))
                .findFirst()
                .or(() -> free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty());
        found.ifPresent(entry -> claimed.add(entry.project().id()));
        return found;
    }
}
