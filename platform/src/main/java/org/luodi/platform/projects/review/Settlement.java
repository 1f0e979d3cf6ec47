package org.luodi.platform.projects.review;

import static org.luodi.platform.projects.domain.FigureField.CUMULATIVE;
import static org.luodi.platform.projects.domain.FigureField.MONTH;
import static org.luodi.platform.projects.domain.FigureField.PLAN;
import static org.luodi.platform.projects.domain.FigureField.TOTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.MonthlyFigure.Basis;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.standards.Money;

/// What an answer makes of a doubted project's figure.
record Settlement(PlannedProject project, Optional<LastMonth> last, Answer answer) {

    void apply(Doubt doubt, Map<ProjectId, MonthlyFigure> figures, Review.AcceptedPlan accepted) {
        Optional<Doubt.FiledRow> row = chosen(doubt);
        MonthlyFigure figure = switch (answer.kind()) {
            case ACCEPT -> {
                accept(doubt, row, accepted);
                yield Figures.of(project, row, last, row.isPresent() ? Basis.ANSWERED : Basis.CARRIED);
            }
            case CORRECT -> corrected(row, accepted);
            case KEEP_ROW, MATCH -> Figures.of(project, row, last, Basis.ANSWERED);
            case CARRY_FORWARD, IGNORE -> Figures.of(project, Optional.empty(), last, Basis.CARRIED);
            case ASK_UNIT -> throw new IllegalArgumentException("a question settles nothing: " + answer);
        };
        figures.put(project.id(), figure);
    }

    private Optional<Doubt.FiledRow> chosen(Doubt doubt) {
        List<Doubt.FiledRow> rows = doubt.rows();
        return answer.keepRow()
                .flatMap(kept -> rows.stream()
                        .filter(filed -> filed.row().nameOrigin().equals(kept))
                        .findFirst())
                .or(() -> rows.stream().findFirst());
    }

    private void accept(Doubt doubt, Optional<Doubt.FiledRow> row, Review.AcceptedPlan accepted) {
        for (Finding finding : doubt.findings()) {
            Optional<Money> sent = finding.field()
                    .flatMap(field -> row.flatMap(r -> r.row().sent(field).money()));
            if (finding.rule() == Rule.PLAN_CHANGED) {
                sent.ifPresent(money -> accepted.plans().put(project.id(), money));
            } else if (finding.rule() == Rule.TOTAL_CHANGED) {
                sent.ifPresent(money -> accepted.totals().put(project.id(), money));
            }
        }
    }

    /// The corrected amounts, the others as sent; of month and cumulative one follows from the other when only one was
    /// given and the two would not add up.
    private MonthlyFigure corrected(Optional<Doubt.FiledRow> row, Review.AcceptedPlan accepted) {
        correction(PLAN)
                .filter(plan -> !plan.equals(project.annualPlan()))
                .ifPresent(plan -> accepted.plans().put(project.id(), plan));
        correction(TOTAL)
                .filter(total -> !total.equals(project.totalInvestment()))
                .ifPresent(total -> accepted.totals().put(project.id(), total));
        Money before = last.map(LastMonth::cumulative).orElse(Money.ZERO);
        Optional<Money> month = correction(MONTH);
        Money cumulative = correction(CUMULATIVE)
                .or(() -> row.flatMap(r -> r.row().sent(CUMULATIVE).money()))
                .or(() -> month.map(before::plus))
                .orElse(before);
        Money monthDone = month.orElseGet(() -> correction(CUMULATIVE).isPresent() || row.isEmpty()
                ? cumulative.minus(before)
                : row.flatMap(r -> r.row().sent(MONTH).money()).orElseGet(() -> cumulative.minus(before)));
        MonthlyFigure base = Figures.of(project, row, last, Basis.CARRIED);
        List<Origin> origins =
                new ArrayList<>(row.map(r -> Figures.origins(r.row())).orElse(List.of()));
        return new MonthlyFigure(
                project.id(),
                monthDone,
                cumulative,
                origins,
                Basis.ANSWERED,
                base.started(),
                base.progress(),
                base.problems());
    }

    private Optional<Money> correction(FigureField field) {
        return answer.corrections().stream()
                .filter(correction -> correction.project().equals(project.id()) && correction.field() == field)
                .map(Answer.Correction::money)
                .findFirst();
    }
}
