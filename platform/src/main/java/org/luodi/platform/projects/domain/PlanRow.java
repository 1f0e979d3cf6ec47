package org.luodi.platform.projects.domain;

import java.util.Optional;
import org.luodi.standards.Money;

/// A project as a row of the year's list names it, before the county has given it an identity.
public record PlanRow(
        int row,
        String name,
        Optional<String> code,
        String unit,
        String owner,
        String field,
        Nature nature,
        Money totalInvestment,
        Money annualPlan,
        Origin origin) {

    public PlannedProject identified(ProjectId id) {
        return new PlannedProject(
                id, name, code, unit, owner, field, nature, totalInvestment, annualPlan, Optional.empty(), origin);
    }
}
