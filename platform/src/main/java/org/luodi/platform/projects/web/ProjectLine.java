package org.luodi.platform.projects.web;

import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.ledger.store.ProjectStage;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.platform.projects.ledger.store.Standing.DoubtState;
import org.luodi.platform.shell.Lamp;

/// One line of the list with its figures written out.
///
/// @param done completion rate in percent for the bar in the cell, 0 without a plan
/// @param rated whether there is a rate
/// @param provisional whether a doubt is open and the figure may change
public record ProjectLine(
        long id,
        int position,
        Standing.Names names,
        Nature nature,
        ProjectStage stage,
        boolean part,
        boolean hasParts,
        Written written,
        double done,
        boolean rated,
        Lamp lamp,
        DoubtState doubt,
        boolean provisional) {

    /// The figures as text.
    public record Written(String total, String plan, String month, String cumulative, String rate, String gap) {}

    static ProjectLine of(Standing standing, int decimals) {
        Standing.Amounts amounts = standing.amounts();
        Standing.Progress progress = standing.progress();
        Written written = new Written(
                Digits.wan(amounts.total()),
                Digits.wan(amounts.plan()),
                Digits.wan(amounts.month()),
                Digits.wan(amounts.cumulative()),
                Digits.percent(progress.rate(), decimals),
                Digits.points(progress.gap(), decimals));
        return new ProjectLine(
                standing.project().value(),
                standing.position(),
                standing.names(),
                standing.nature(),
                standing.stage(),
                standing.parent().isPresent(),
                standing.hasParts(),
                written,
                progress.rate().map(Number::doubleValue).orElse(0.0),
                progress.rate().isPresent(),
                Digits.drawn(progress.lamp()),
                standing.doubt(),
                standing.basis() == MonthlyFigure.Basis.WITHHELD);
    }
}
