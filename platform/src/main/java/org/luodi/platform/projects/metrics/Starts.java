package org.luodi.platform.projects.metrics;

import java.util.Optional;

/// How many projects of a list have started or resumed work.
///
/// @param all projects of the list, 前期 included
/// @param plannedNew 计划新开工
/// @param started new ones that have started
/// @param unknown new ones of which nobody said whether they have started; counted neither as started nor as late
/// @param continued 续建
/// @param resumed continued ones at work again
public record Starts(int all, int plannedNew, int started, int unknown, int continued, int resumed) {

    public Starts {
        if (unknown < 0 || started < 0 || resumed < 0 || started + unknown > plannedNew || resumed > continued) {
            throw new IllegalArgumentException("more started than planned: " + started + "+" + unknown + "/"
                    + plannedNew + ", " + resumed + "/" + continued);
        }
        if (plannedNew + continued > all) {
            throw new IllegalArgumentException("more by kind than in all: " + plannedNew + "+" + continued + ">" + all);
        }
    }

    /// 未开工: new ones that are known not to have started.
    public int notStarted() {
        return plannedNew - started - unknown;
    }

    /// 在建: started and resumed.
    public int building() {
        return started + resumed;
    }

    /// 开工率 on the given base.
    public Optional<Rate> startRate(StartRateBase base) {
        return base.rate(this);
    }

    /// 复工率: resumed ÷ continued.
    public Optional<Rate> resumeRate() {
        return Rate.of(resumed, continued);
    }
}
