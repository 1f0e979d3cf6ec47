package org.luodi.platform.projects.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.NameKey;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.PlanRow;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Identities;
import org.luodi.platform.projects.ledger.store.PlanEntry;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.ProjectStage;
import org.luodi.platform.projects.ledger.store.Signature;
import org.springframework.stereotype.Component;

/// Gives the rows that are new in a year's list their identity: the one that the project had in another year's list, or
/// a new one.
@Component
class NewProjects {
    private final Identities identities;
    private final Plans plans;

    NewProjects(Identities identities, Plans plans) {
        this.identities = identities;
        this.plans = plans;
    }

    List<PlanEntry> add(CountyCode county, int year, List<PlanMatching.Matched> rows, Signature by) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Identities.Known> known = identities.known(
                county,
                rows.stream().flatMap(row -> row.row().code().stream()).toList(),
                rows.stream().map(row -> NameKey.of(row.row().name()).text()).toList());
        Set<ProjectId> taken = new HashSet<>(plans.entries(county, year).stream()
                .map(entry -> entry.project().id())
                .toList());
        Iterator<ProjectId> fresh = identities.next(rows.size()).iterator();
        Candidates candidates = new Candidates(known);
        List<PlanEntry> entries = new ArrayList<>();
        List<PlanEntry> born = new ArrayList<>();
        for (PlanMatching.Matched row : rows) {
            Optional<Identities.Known> before = candidates.find(row.row(), taken);
            ProjectId id = before.map(Identities.Known::id).orElseGet(fresh::next);
            taken.add(id);
            ProjectStage stage = before.map(Identities.Known::stage)
                    .orElseGet(() -> stage(row.row().nature()));
            PlanEntry entry = new PlanEntry(row.row().identified(id), row.position(), stage);
            entries.add(entry);
            if (before.isEmpty()) {
                born.add(entry);
            } else {
                identities.rename(county, entry.project());
            }
        }
        identities.add(county, born, by);
        plans.add(county, year, entries);
        return entries;
    }

    private static ProjectStage stage(Nature nature) {
        return nature == Nature.CONTINUED ? ProjectStage.UNDER_CONSTRUCTION : ProjectStage.PREPARATION;
    }

    /// The identities that other years' lists left, by code and by name.
    private static final class Candidates {
        private final Map<String, List<Identities.Known>> byCode = new HashMap<>();
        private final Map<NameKey, List<Identities.Known>> byName = new HashMap<>();

        Candidates(List<Identities.Known> known) {
            for (Identities.Known one : known) {
                one.code()
                        .ifPresent(code -> byCode.computeIfAbsent(code, key -> new ArrayList<>())
                                .add(one));
                byName.computeIfAbsent(one.name(), key -> new ArrayList<>()).add(one);
            }
        }

        /// The latest project of that code; else of that name and unit, unless both have codes and they differ.
        Optional<Identities.Known> find(PlanRow row, Set<ProjectId> taken) {
            Optional<Identities.Known> coded = row.code().flatMap(code -> last(byCode.get(code), taken, one -> true));
            return coded.or(() -> last(
                    byName.get(NameKey.of(row.name())),
                    taken,
                    one -> one.unit().equals(row.unit())
                            && (row.code().isEmpty() || one.code().isEmpty())));
        }

        private static Optional<Identities.Known> last(
                @Nullable List<Identities.Known> among, Set<ProjectId> taken, Predicate<Identities.Known> fits) {
            return among == null
                    ? Optional.empty()
                    : among.stream()
                            .filter(one -> !taken.contains(one.id()))
                            .filter(fits)
                            .reduce((first, second) -> second);
        }
    }
}
