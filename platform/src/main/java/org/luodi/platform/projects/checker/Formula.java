package org.luodi.platform.projects.checker;

/// How a claim of a bulletin ought to follow from other figures.
public enum Formula {
    /// part ÷ whole × 100.
    RATE,
    /// change ÷ (now − change) × 100.
    GROWTH,
    /// rate − baseline.
    GAP,
    /// rate − rate of the whole.
    AVERAGE_GAP,
    /// The baseline of the county for the month.
    BASELINE,
    /// The parts together.
    SUM,
    /// started = planned − not started − not reported + started early.
    STARTED,
    /// A list sorted as it says.
    SORTED,
    /// The place in a ranking.
    RANK,
    /// The same figure printed twice.
    SAME_FIGURE,
    /// The text does not say what the figure is a rate of.
    UNKNOWN
}
