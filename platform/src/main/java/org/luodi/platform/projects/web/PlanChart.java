package org.luodi.platform.projects.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.projects.ledger.ProjectRecords.MonthStanding;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.standards.Money;
import tools.jackson.databind.json.JsonMapper;

/// Data of the chart plan against actual: twelve points each, cumulative 万元; null for months without a figure.
///
/// @param plan due by the end of each month
/// @param monthly completed in each month
public record PlanChart(List<BigDecimal> plan, List<@Nullable BigDecimal> actual, List<@Nullable BigDecimal> monthly) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static PlanChart of(Money annualPlan, List<MonthStanding> months, ListSettings settings) {
        List<BigDecimal> plan = new ArrayList<>();
        List<@Nullable BigDecimal> actual = new ArrayList<>();
        List<@Nullable BigDecimal> monthly = new ArrayList<>();
        for (Month month : Month.values()) {
            BigDecimal due = settings.curve().at(month).percent(6);
            plan.add(annualPlan.wan().multiply(due).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
            MonthStanding held = months.stream()
                    .filter(one -> one.month().getMonth() == month)
                    .findFirst()
                    .orElse(null);
            actual.add(
                    held == null ? null : held.standing().amounts().cumulative().wan());
            monthly.add(held == null ? null : held.standing().amounts().month().wan());
        }
        return new PlanChart(plan, actual, monthly);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
