package org.luodi.platform.projects.checker.reading;

/// What sort of quantity a number with its unit is.
public enum Kind {
    /// An amount of money, kept in 万元.
    MONEY,
    /// Things counted.
    COUNT,
    /// A percentage.
    PERCENT,
    /// A difference of percentages (百分点).
    POINTS
}
