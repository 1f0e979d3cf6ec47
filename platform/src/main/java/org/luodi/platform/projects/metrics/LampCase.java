package org.luodi.platform.projects.metrics;

import java.util.Optional;
import java.util.OptionalInt;

/// What is known of a project when its lamp is lit.
///
/// @param reported whether the unit has reported on it for this month
/// @param started whether work has begun; empty when nobody said
/// @param finished whether it is completed (竣工)
/// @param startOverdueMonths months past the planned start, this one included; empty when no start was planned
public record LampCase(
        Progress progress,
        boolean reported,
        Optional<Boolean> started,
        boolean finished,
        OptionalInt startOverdueMonths) {

    /// A project that was reported and is under construction.
    public static LampCase building(Progress progress) {
        return new LampCase(progress, true, Optional.of(true), false, OptionalInt.empty());
    }
}
