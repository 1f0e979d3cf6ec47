package org.luodi.platform.projects.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.luodi.platform.projects.domain.MonthlyFigure;
import org.luodi.platform.projects.ledger.ProjectRecords.MonthStanding;
import org.luodi.platform.projects.ledger.store.Standing;
import org.luodi.platform.projects.metrics.LampCase;
import org.luodi.platform.projects.metrics.LampReason;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.metrics.Progress;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.platform.shell.Lamp;

/// Where a project stood at the end of a month, written out.
///
/// @param due 序时进度
/// @param reason why the lamp is lit
/// @param decimals of percentages
public record MonthRow(
        YearMonth month, boolean closed, Standing standing, String due, LampReason reason, int decimals) {

    static MonthRow of(MonthStanding held, ListSettings settings) {
        Standing standing = held.standing();
        Rate schedule = settings.curve().at(held.month().getMonth());
        Standing.Amounts amounts = standing.amounts();
        LampCase project = new LampCase(
                new Progress(amounts.plan(), amounts.cumulative(), amounts.month(), schedule),
                standing.progress().lamp() != org.luodi.platform.projects.metrics.Lamp.NO_REPORT,
                standing.started(),
                standing.stage().completed(),
                OptionalInt.empty());
        return new MonthRow(
                held.month(),
                held.closed(),
                standing,
                schedule.print(settings.decimals()),
                settings.lampRules().judge(project).reason(),
                settings.decimals());
    }

    public Lamp lamp() {
        return Digits.drawn(standing.progress().lamp());
    }

    public String monthly() {
        return Digits.wan(standing.amounts().month());
    }

    public String cumulative() {
        return Digits.wan(standing.amounts().cumulative());
    }

    public String plan() {
        return Digits.wan(standing.amounts().plan());
    }

    public String rate() {
        return Digits.percent(standing.progress().rate(), decimals);
    }

    public String gap() {
        return Digits.points(standing.progress().gap(), decimals);
    }

    public double done() {
        return standing.progress().rate().map(BigDecimal::doubleValue).orElse(0.0);
    }

    public double tick() {
        return Double.parseDouble(due.replace("%", ""));
    }

    public boolean provisional() {
        return standing.basis() == MonthlyFigure.Basis.WITHHELD;
    }

    public boolean silent() {
        return lamp() == Lamp.NO_REPORT;
    }

    /// Points behind (positive) as text without sign; empty when not behind.
    public String behind() {
        return standing.progress()
                .gap()
                .filter(gap -> gap.signum() < 0)
                .map(gap -> Digits.grouped(gap.abs().setScale(decimals, java.math.RoundingMode.HALF_UP)))
                .orElse("");
    }

    public List<String> reasonArguments() {
        return reason.args(decimals);
    }

    /// Where the figures of this month are opened.
    public String lineage() {
        return "/projects/" + standing.project() + "/months/" + month + "/lineage";
    }
}
