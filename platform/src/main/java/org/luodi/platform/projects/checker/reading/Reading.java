package org.luodi.platform.projects.checker.reading;

import java.util.List;
import java.util.Optional;

/// What was understood of the sentences of a bulletin.
///
/// @param period the months that it is about, where it says so
/// @param scopes its subjects in the order in which they appear
/// @param groups the parts that it lists of a whole
/// @param lists the lists that claim to be sorted
public record Reading(Optional<Period> period, List<Scope> scopes, List<PartsGroup> groups, List<RankedList> lists) {

    /// What the bulletin as a whole is about; empty when no figure was found.
    public Optional<Scope> whole() {
        return scopes.stream().filter(Scope::whole).findFirst();
    }

    /// The county itself, also where the bulletin begins with a part of it; empty when it is not spoken of.
    public Optional<Scope> county() {
        return whole().filter(Scope::standsForPlace)
                .or(() -> scopes.stream()
                        .filter(scope -> !scope.aside() && Words.list("whole").contains(scope.name()))
                        .findFirst());
    }
}
