package org.luodi.platform.projects.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.PlanChange;
import org.luodi.platform.projects.ledger.store.ProjectStage;
import org.luodi.standards.Money;
import org.springframework.stereotype.Service;

/// Changes single projects of the list: decided amounts, parts of a 打包 project, stages.
@Service
public class ChangingPlan {

    /// Records a decided change of an amount; it holds from an open month on.
    ///
    /// @param decision the document or meeting that decided it; never blank
    /// @throws org.luodi.standards.Refusal `projects.month-closed`, `projects.decision-missing`
    public PlanChange changeAmount(Actor actor, ProjectId project, Decided decided, String requestId) {
        throw new UnsupportedOperationException("change " + project);
    }

    /// A decided amount.
    public record Decided(YearMonth from, PlanChange.Amount amount, Money money, String decision) {}

    /// Makes a project a part of another of the same year (打包), or independent again.
    public void putUnder(Actor actor, int year, ProjectId part, Optional<ProjectId> parent) {
        throw new UnsupportedOperationException("part " + part);
    }

    /// Records that a project reached a stage.
    public void reachStage(Actor actor, ProjectId project, ProjectStage stage, LocalDate since, String note) {
        throw new UnsupportedOperationException("stage " + project);
    }
}
