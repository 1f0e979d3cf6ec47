package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Permission;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.ClosedFigures;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.Restatement;
import org.luodi.platform.projects.ledger.store.Signature;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrects a figure of a closed month (更正), with a reason; what was closed stays beside it.
@Service
public class RestatingFigures {
    private final Periods periods;
    private final ClosedFigures figures;
    private final Reviews reviews;
    private final StandingKeeper standings;
    private final Writing writing;

    RestatingFigures(
            Periods periods, ClosedFigures figures, Reviews reviews, StandingKeeper standings, Writing writing) {
        this.periods = periods;
        this.figures = figures;
        this.reviews = reviews;
        this.standings = standings;
        this.writing = writing;
    }

    /// @param requestId of the form: the same request again has no further effect
    /// @throws org.luodi.standards.Refusal `projects.restate.month-open`, `projects.restate.reason-missing`,
    ///     `projects.restate.unknown-project`, `projects.restate.negative`
    @Transactional
    public Restatement restate(Actor actor, YearMonth month, Correction correction, String requestId) {
        actor.require(Permission.CLOSE_MONTH);
        CountyCode county = actor.county();
        writing.begin(county, month.getYear());
        Optional<Restatement> before = figures.restatementOf(county, requestId);
        if (before.isPresent()) {
            return before.get();
        }
        if (periods.find(county, month).filter(Period::closed).isEmpty()) {
            throw new Refusal("projects.restate.month-open", month + " is open", month.toString());
        }
        if (correction.reason().isBlank()) {
            throw new Refusal("projects.restate.reason-missing", "a restatement needs a reason", "");
        }
        if (correction.amounts().cumulative().isNegative()) {
            throw new Refusal(
                    "projects.restate.negative",
                    "a cumulative is not below zero: " + correction.amounts().cumulative(),
                    correction.amounts().cumulative().plain());
        }
        Restatement restatement = restatement(actor, month, correction);
        figures.restate(county, restatement, requestId, actor.account());
        writing.end(county, month);
        standings.refresh(county, month);
        writing.note(
                actor,
                new AuditEntry(
                        "figure-restated",
                        month + "/project/" + correction.project(),
                        print(restatement.before()),
                        print(restatement.after()),
                        correction.reason()));
        return restatement;
    }

    private Restatement restatement(Actor actor, YearMonth month, Correction correction) {
        MonthlyFigure held = Optional.ofNullable(
                        reviews.of(actor.county(), month).figures().get(correction.project()))
                .orElseThrow(() -> new Refusal(
                        "projects.restate.unknown-project",
                        "no figure of " + correction.project() + " in " + month,
                        correction.project().toString()));
        Signature by = writing.sign(actor);
        return new Restatement(
                month,
                correction.project(),
                new Restatement.Amounts(held.month(), held.cumulative()),
                correction.amounts(),
                correction.reason(),
                by.name(),
                by.at());
    }

    private static String print(Restatement.Amounts amounts) {
        return AuditEntry.facts(
                "MONTH", amounts.month().plain(), "CUMULATIVE", amounts.cumulative().plain());
    }

    /// What holds from now on.
    public record Correction(ProjectId project, Restatement.Amounts amounts, String reason) {}
}
