package org.luodi.platform.projects.checker.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Ranks from the highest value down: ties share the better rank and the next rank is skipped (1, 2, 2, 4).
public final class Ranking {

    private Ranking() {}

    /// The rank of each value, in the order given.
    public static List<Integer> ranks(List<BigDecimal> values) {
        return values.stream().map(value -> 1 + above(values, value)).toList();
    }

    /// Whether a list may print this rank for the value at a position: a tie may share the rank or be numbered through.
    public static boolean allows(List<BigDecimal> values, int position, int rank) {
        BigDecimal value = values.get(position);
        int above = above(values, value);
        long equal =
                values.stream().filter(other -> other.compareTo(value) == 0).count();
        return rank > above && rank <= above + equal;
    }

    /// The positions that are higher than the one before them in a list that claims to run from high to low.
    public static List<Integer> outOfOrder(List<BigDecimal> values) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) > 0) {
                positions.add(i);
            }
        }
        return positions;
    }

    private static int above(List<BigDecimal> values, BigDecimal value) {
        return (int) values.stream().filter(other -> other.compareTo(value) > 0).count();
    }
}
