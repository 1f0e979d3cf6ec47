package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.platform.projects.ledger.Lineage;
import org.luodi.platform.projects.ledger.Lineage.SourceRow;
import org.luodi.platform.projects.ledger.store.Restatement;
import org.luodi.standards.Money;

/// Content of the panel that shows a project's figure of a month down to cells and people.
///
/// @param last cumulative of the month before; empty at the beginning
public record LineagePanel(YearMonth month, Lineage lineage, Optional<Money> last) {
    static LineagePanel of(YearMonth month, Lineage lineage) {
        return new LineagePanel(month, lineage, lineage.last().map(before -> before.cumulative()));
    }

    public PlannedProject project() {
        return lineage.figure().project();
    }

    public MonthlyFigure figure() {
        return lineage.figure().figure();
    }

    public String monthly() {
        return Digits.wan(figure().month());
    }

    public String cumulative() {
        return Digits.wan(figure().cumulative());
    }

    public String before() {
        return Digits.wan(last.orElse(Money.ZERO));
    }

    /// Whether last month's cumulative and this month make this cumulative.
    public boolean addsUp() {
        return last.orElse(Money.ZERO).plus(figure().month()).equals(figure().cumulative());
    }

    public String completionRate() {
        return org.luodi.platform.projects.metrics.Rate.of(
                        figure().cumulative(), project().annualPlan())
                .map(rate -> rate.print(2))
                .orElse(Digits.NONE);
    }

    /// The amounts of a row that say anything.
    public List<CellLine> cells(SourceRow source) {
        return List.of(FigureField.CUMULATIVE, FigureField.MONTH, FigureField.PLAN, FigureField.TOTAL).stream()
                .flatMap(field -> line(field, source.row().sent(field)).stream())
                .toList();
    }

    private static Optional<CellLine> line(FigureField field, Sent sent) {
        return sent.origin()
                .map(origin -> new CellLine(
                        field,
                        sent.raw(),
                        sent.money().map(Digits::wan).orElse(Digits.NONE),
                        origin,
                        sent instanceof Sent.Faulty));
    }

    /// An amount of a row: what stands in the cell, and what it means.
    public record CellLine(FigureField field, String raw, String wan, Origin origin, boolean faulty) {}

    /// Address of a picture cut around the cell that a row's figure came from.
    public String picture(SourceRow source) {
        String cell = cells(source).stream()
                .findFirst()
                .map(line -> line.origin().cell())
                .orElse(source.row().nameOrigin().cell());
        return "/projects/months/" + month + "/files/" + source.file() + "/picture?cell=" + cell;
    }

    public String file(SourceRow source) {
        return "/projects/months/" + month + "/files/" + source.file();
    }

    /// The cells that the figure as it holds came from.
    public boolean counts(CellLine line) {
        boolean speaks =
                figure().basis() == MonthlyFigure.Basis.SENT || figure().basis() == MonthlyFigure.Basis.ANSWERED;
        return speaks && figure().origins().contains(line.origin());
    }

    public String amounts(Restatement.Amounts amounts) {
        return Digits.wan(amounts.month()) + " / " + Digits.wan(amounts.cumulative());
    }
}
