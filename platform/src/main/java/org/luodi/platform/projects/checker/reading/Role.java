package org.luodi.platform.projects.checker.reading;

/// What a figure of a bulletin stands for.
public enum Role {
    ANNUAL_PLAN(Kind.MONEY),
    /// Completed since the start of the year.
    COMPLETED(Kind.MONEY),
    TOTAL_INVESTMENT(Kind.MONEY),
    /// Completed in the one month.
    MONTHLY(Kind.MONEY),
    /// Funds in place.
    ARRIVED(Kind.MONEY),
    /// The same figure a year or a month earlier.
    PREVIOUS(Kind.MONEY),
    /// More or less than the earlier figure.
    CHANGE(Kind.MONEY),
    OTHER_MONEY(Kind.MONEY),

    PROJECT_COUNT(Kind.COUNT),
    /// Projects that the plan wants started.
    START_BASE(Kind.COUNT),
    STARTED(Kind.COUNT),
    NOT_STARTED(Kind.COUNT),
    /// Projects whose units did not say whether they started.
    START_UNKNOWN(Kind.COUNT),
    STARTED_EARLY(Kind.COUNT),
    STARTED_OR_RESUMED(Kind.COUNT),
    RESUMED(Kind.COUNT),
    FINISH_BASE(Kind.COUNT),
    FINISHED(Kind.COUNT),
    /// Projects at or ahead of the baseline.
    ON_SCHEDULE(Kind.COUNT),
    OTHER_COUNT(Kind.COUNT),

    COMPLETION_RATE(Kind.PERCENT),
    /// Completed in the one month over the plan of the year.
    MONTHLY_RATE(Kind.PERCENT),
    START_RATE(Kind.PERCENT),
    START_OR_RESUME_RATE(Kind.PERCENT),
    RESUME_RATE(Kind.PERCENT),
    FINISH_RATE(Kind.PERCENT),
    ARRIVAL_RATE(Kind.PERCENT),
    /// A part of some whole that is neither of the rates above.
    SHARE(Kind.PERCENT),
    GROWTH(Kind.PERCENT),
    /// The baseline itself, where the bulletin prints it.
    BASELINE(Kind.PERCENT),
    OTHER_PERCENT(Kind.PERCENT),

    /// Rate less baseline.
    GAP(Kind.POINTS),
    /// Rate less the rate of the whole.
    AVERAGE_GAP(Kind.POINTS),
    OTHER_POINTS(Kind.POINTS),

    /// A place in a ranking; only in tables.
    RANK(Kind.COUNT);

    private final Kind kind;

    Role(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
