package org.luodi.platform.projects.checker;

/// A remark on a claim beside its verdict.
public enum Note {
    /// A rate of 1000 % or more, which must be asked for even if the arithmetic is right.
    IMPLAUSIBLE_RATE,
    /// A gap printed with «%» where 百分点 is meant.
    GAP_IN_PERCENT,
    /// The share was bumped so that all shares add to 100.
    LARGEST_REMAINDER,
    /// A part is larger than its whole.
    PART_ABOVE_WHOLE
}
