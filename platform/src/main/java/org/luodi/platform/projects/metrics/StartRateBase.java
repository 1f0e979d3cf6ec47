package org.luodi.platform.projects.metrics;

import java.util.Optional;

/// What 开工率 is a share of. Counties use three, and a rate says little without knowing which.
public enum StartRateBase {
    /// Started ÷ planned new starts (计划新开工): the usual one.
    PLANNED_NEW_STARTS,
    /// Started ÷ all projects of the list: 连南 33/50, 安福 37/56.
    ALL_PROJECTS,
    /// (Started + resumed) ÷ all projects of the list: 开复工率.
    STARTED_AND_RESUMED;

    /// The rate on this base; empty when there is nothing to have a share in.
    public Optional<Rate> rate(Starts starts) {
        return switch (this) {
            case PLANNED_NEW_STARTS -> Rate.of(starts.started(), starts.plannedNew());
            case ALL_PROJECTS -> Rate.of(starts.started(), starts.all());
            case STARTED_AND_RESUMED -> Rate.of((long) starts.started() + starts.resumed(), starts.all());
        };
    }
}
