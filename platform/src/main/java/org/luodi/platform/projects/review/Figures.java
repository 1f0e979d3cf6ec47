package org.luodi.platform.projects.review;

import static org.luodi.platform.projects.domain.FigureField.CUMULATIVE;
import static org.luodi.platform.projects.domain.FigureField.MONTH;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.SentRow;
import org.luodi.standards.Money;

/// Makes a month's figure out of a row, or of last month when the row may not speak.
final class Figures {
    private Figures() {}

    static MonthlyFigure of(
            PlannedProject project,
            Optional<Doubt.FiledRow> filed,
            Optional<LastMonth> last,
            MonthlyFigure.Basis basis) {
        Optional<SentRow> row = filed.map(Doubt.FiledRow::row);
        boolean speaks = basis == MonthlyFigure.Basis.SENT || basis == MonthlyFigure.Basis.ANSWERED;
        return speaks && row.isPresent() ? asSent(project, row.get(), last, basis) : carried(project, row, last, basis);
    }

    /// A missing cumulative follows from the month and the other way round; rows with neither never come here.
    private static MonthlyFigure asSent(
            PlannedProject project, SentRow row, Optional<LastMonth> last, MonthlyFigure.Basis basis) {
        Money before = last.map(LastMonth::cumulative).orElse(Money.ZERO);
        Money cumulative = row.sent(CUMULATIVE)
                .money()
                .orElseGet(() -> before.plus(row.sent(MONTH).money().orElse(Money.ZERO)));
        Money month = row.sent(MONTH).money().orElseGet(() -> cumulative.minus(before));
        return new MonthlyFigure(
                project.id(),
                month,
                cumulative,
                origins(row),
                basis,
                started(row, last),
                row.progress(),
                row.problems());
    }

    private static MonthlyFigure carried(
            PlannedProject project, Optional<SentRow> row, Optional<LastMonth> last, MonthlyFigure.Basis basis) {
        return new MonthlyFigure(
                project.id(),
                Money.ZERO,
                last.map(LastMonth::cumulative).orElse(Money.ZERO),
                last.flatMap(LastMonth::origin).stream().toList(),
                basis,
                row.flatMap(SentRow::started).or(() -> last.flatMap(LastMonth::started)),
                row.map(SentRow::progress).orElse(""),
                row.map(SentRow::problems).orElse(""));
    }

    static List<Origin> origins(SentRow row) {
        return Stream.of(row.sent(CUMULATIVE), row.sent(MONTH))
                .flatMap(sent -> sent.origin().stream())
                .toList();
    }

    static Optional<Boolean> started(SentRow row, Optional<LastMonth> last) {
        return row.started().or(() -> last.flatMap(LastMonth::started));
    }
}
