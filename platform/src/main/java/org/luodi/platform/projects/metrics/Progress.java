package org.luodi.platform.projects.metrics;

import java.util.Collection;
import java.util.Optional;
import org.luodi.standards.Money;

/// Where a project, or a group of them, stands against its plan for the year.
///
/// @param annualPlan 年度计划投资, 万元
/// @param completed 自年初累计完成投资, 万元
/// @param month 本月完成投资, 万元
/// @param schedule 序时进度: the share of the plan that is due
public record Progress(Money annualPlan, Money completed, Money month, Rate schedule) {

    /// Nothing planned, nothing done.
    public static Progress none(Rate schedule) {
        return new Progress(Money.ZERO, Money.ZERO, Money.ZERO, schedule);
    }

    public Progress plus(Progress other) {
        return new Progress(
                annualPlan.plus(other.annualPlan), completed.plus(other.completed), month.plus(other.month), schedule);
    }

    /// 投资完成率: completed ÷ annual plan; empty without a plan.
    public Optional<Rate> completionRate() {
        return Rate.of(completed, annualPlan);
    }

    /// 单月进度: this month ÷ annual plan.
    public Optional<Rate> monthRate() {
        return Rate.of(month, annualPlan);
    }

    /// 超(欠)序时进度, exactly.
    public Optional<Points> gap() {
        return completionRate().map(rate -> new Points(rate.minus(schedule)));
    }

    /// 超(欠)序时进度 as the list's settings take it.
    public Optional<Points> gap(ListSettings settings) {
        return completionRate().map(rate -> settings.gapMethod().gap(rate, schedule, settings.decimals()));
    }

    /// 达序时: the rate has reached the schedule. Without a plan nothing is due, so nothing is behind.
    public boolean onSchedule() {
        return completionRate().map(rate -> rate.compareTo(schedule) >= 0).orElse(true);
    }

    /// 达序时项目占比: projects on schedule ÷ all of them (usually those under construction); empty when there are none.
    public static Optional<Rate> onScheduleShare(Collection<Progress> building) {
        return Rate.of(building.stream().filter(Progress::onSchedule).count(), building.size());
    }
}
