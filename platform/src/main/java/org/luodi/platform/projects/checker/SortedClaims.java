package org.luodi.platform.projects.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.figures.Ranking;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Kind;
import org.luodi.platform.projects.checker.reading.Place;
import org.luodi.platform.projects.checker.reading.RankedList;

/// Checks lists that claim to be sorted.
final class SortedClaims {

    private SortedClaims() {}

    /// One claim for the whole list when it is sorted, else one for each figure that is out of order.
    static List<Claim> check(RankedList list) {
        List<BigDecimal> values = list.entries().stream()
                .map(entry -> entry.figure().role().kind() == Kind.POINTS
                        ? entry.figure().number().value().abs()
                        : entry.figure().number().value())
                .map(value -> list.descending() ? value : value.negate())
                .toList();
        List<Integer> wrong = Ranking.outOfOrder(values);
        List<Claim> claims = new ArrayList<>();
        if (wrong.isEmpty()) {
            Place place = new Place(
                    list.entries().getFirst().figure().place().start(),
                    list.entries().getLast().figure().place().end());
            claims.add(claim(list.entries().getFirst(), place, Verdict.HALF_UP, List.of()));
        }
        for (int position : wrong) {
            RankedList.Entry entry = list.entries().get(position);
            Input before = Input.of(list.entries().get(position - 1).figure());
            claims.add(claim(entry, entry.figure().place(), Verdict.MISMATCH, List.of(before)));
        }
        return claims;
    }

    private static Claim claim(RankedList.Entry entry, Place place, Verdict verdict, List<Input> inputs) {
        Outcome outcome = new Outcome.Checked(verdict, Optional.empty(), inputs, Set.of(), Optional.empty());
        return new Claim(
                entry.figure().role(),
                Formula.SORTED,
                entry.name(),
                entry.figure().printed(),
                place,
                outcome,
                Set.of());
    }
}
