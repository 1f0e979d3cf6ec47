package org.luodi.platform.projects.domain;

import java.util.Optional;
import org.luodi.standards.Money;

/// A project of the year's list (年度计划) with its amounts as decided.
///
/// @param field 所属领域, one of the county's own words
/// @param totalInvestment 总投资, 万元
/// @param annualPlan 年度计划投资 in force, 万元
/// @param parent the 打包项目 that it is a part of; a parent's own amounts are the sum of its parts and never counted twice
/// @param planOrigin the cell that the annual plan came from
public record PlannedProject(
        ProjectId id,
        String name,
        Optional<String> code,
        String unit,
        String owner,
        String field,
        Nature nature,
        Money totalInvestment,
        Money annualPlan,
        Optional<ProjectId> parent,
        Origin planOrigin) {

    public PlannedProject withAnnualPlan(Money plan) {
        return new PlannedProject(
                id, name, code, unit, owner, field, nature, totalInvestment, plan, parent, planOrigin);
    }

    public PlannedProject withTotalInvestment(Money total) {
        return new PlannedProject(id, name, code, unit, owner, field, nature, total, annualPlan, parent, planOrigin);
    }
}
