package org.luodi.platform.projects.metrics;

import java.util.Optional;

/// Starts (or finishes) that were due by a month, and what became of them: the identity
/// 实际开工 = 计划开工 − 未按期开工 + 提前开工, published for example by 江门 (140 − 33 + 11 = 118).
///
/// @param due planned by this month
/// @param late due and not done
/// @param early done before due
public record DueBalance(int due, int late, int early) {

    public DueBalance {
        if (due < 0 || late < 0 || early < 0 || late > due) {
            throw new IllegalArgumentException("no such balance: " + due + " - " + late + " + " + early);
        }
    }

    /// How many were done.
    public int actual() {
        return due - late + early;
    }

    public boolean agreesWith(int printedActual) {
        return actual() == printedActual;
    }

    /// 竣工率 (投产率) or 按期开工率: done ÷ due; may exceed 100 % when many are early.
    public Optional<Rate> rate() {
        return Rate.of(actual(), due);
    }
}
