package org.luodi.platform.projects.ledger.store;

import java.math.BigDecimal;
import java.util.Optional;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.metrics.Lamp;
import org.luodi.standards.Money;

/// Where a project stands in a month: one line of the list.
///
/// @param position place in the year's list, from 1
/// @param hasParts a 打包 project: its amounts are the sum of its parts' and enter no total
/// @param amounts 万元
/// @param progress rate, gap and lamp
/// @param doubt whether its figure is doubted
public record Standing(
        ProjectId project,
        int position,
        Names names,
        Nature nature,
        Optional<ProjectId> parent,
        boolean hasParts,
        ProjectStage stage,
        Amounts amounts,
        Progress progress,
        MonthlyFigure.Basis basis,
        DoubtState doubt,
        Optional<Boolean> started) {

    /// What the project is called and who answers for it.
    public record Names(String name, Optional<String> code, String unit, String owner, String field) {}

    /// The four amounts, 万元.
    public record Amounts(Money total, Money plan, Money month, Money cumulative) {}

    /// How far it is against the schedule.
    ///
    /// @param rate 投资完成率 in percent, exact to ten decimals; empty without an annual plan
    /// @param gap rate − 序时进度 in 百分点
    public record Progress(Optional<BigDecimal> rate, Optional<BigDecimal> gap, Lamp lamp) {}

    /// What is known of a project's doubt.
    public enum DoubtState {
        /// None.
        NONE,
        /// 待处理: its figure is provisional.
        OPEN,
        /// 已询问: the unit was asked; the figure is provisional.
        ASKED,
        /// 已处理.
        ANSWERED
    }
}
