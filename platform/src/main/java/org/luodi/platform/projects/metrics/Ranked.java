package org.luodi.platform.projects.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Something in its place of a ranking.
///
/// @param rank from 1; equal rates share it and the next one is skipped (1, 2, 2, 4); empty for what has no rate
public record Ranked<T>(OptionalInt rank, T item) {

    /// Ranks by exact rate, highest first; items of equal rate keep the order of the list, and items without a rate
    /// come
    /// last.
    public static <T> List<Ranked<T>> descending(List<T> items, Function<T, Optional<Rate>> rateOf) {
        List<T> rated = items.stream()
                .filter(item -> rateOf.apply(item).isPresent())
                .sorted(Comparator.comparing((T item) -> rateOf.apply(item).orElseThrow())
                        .reversed())
                .toList();
        List<Ranked<T>> ranking = new ArrayList<>(items.size());
        int rank = 0;
        for (int i = 0; i < rated.size(); i++) {
            boolean tied = i > 0 && rateOf.apply(rated.get(i)).equals(rateOf.apply(rated.get(i - 1)));
            rank = tied ? rank : i + 1;
            ranking.add(new Ranked<>(OptionalInt.of(rank), rated.get(i)));
        }
        items.stream()
                .filter(item -> rateOf.apply(item).isEmpty())
                .forEach(item -> ranking.add(new Ranked<>(OptionalInt.empty(), item)));
        return List.copyOf(ranking);
    }
}
