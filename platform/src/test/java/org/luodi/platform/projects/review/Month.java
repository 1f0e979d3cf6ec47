package org.luodi.platform.projects.review;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.Nature;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.platform.projects.domain.SentRow;
import org.luodi.platform.projects.domain.UnitReturn;
import org.luodi.standards.Money;

/// A month in a few words, for tests: projects, what was held, what was sent.
final class Month {
    private final List<PlannedProject> plan = new ArrayList<>();
    private final Map<ProjectId, LastMonth> last = new LinkedHashMap<>();
    private final Map<String, List<SentRow>> sent = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private Money resolution = Money.ZERO;

    Month project(long id, String name, String unit, long total, long annualPlan) {
        plan.add(new PlannedProject(
                new ProjectId(id),
                name,
                Optional.of("2101-140826-89-01-00000" + id),
                unit,
                "owner",
                "industry",
                Nature.NEW,
                Money.ofWan(total),
                Money.ofWan(annualPlan),
                Optional.empty(),
                Origin.of("plan.xlsx", "plan", "K" + id)));
        return this;
    }

    Month held(long id, long cumulative) {
        last.put(
                new ProjectId(id),
                new LastMonth(
                        Money.ofWan(cumulative), Optional.of(Origin.of("last.xlsx", "s", "K" + id)), Optional.empty()));
        return this;
    }

    Month resolution(long wan) {
        resolution = Money.ofWan(wan);
        return this;
    }

    /// Sends a row; amounts as text, "" for an empty cell, "#REF!" for an error.
    Month sends(String unit, String name, String total, String annualPlan, String month, String cumulative) {
        List<SentRow> rows = sent.computeIfAbsent(unit, ignored -> new ArrayList<>());
        int row = rows.size() + 5;
        rows.add(new SentRow(
                row,
                name,
                Optional.empty(),
                cell(unit, "B" + row),
                new SentRow.SentFigures(
                        amount(total, cell(unit, "H" + row)),
                        amount(annualPlan, cell(unit, "I" + row)),
                        amount(month, cell(unit, "J" + row)),
                        amount(cumulative, cell(unit, "K" + row))),
                "",
                "",
                Optional.empty()));
        return this;
    }

    Month answered(Answer answer) {
        answers.add(answer);
        return this;
    }

    Review review() {
        List<UnitReturn> returns = sent.entrySet().stream()
                .map(entry -> new UnitReturn(entry.getKey(), entry.getKey() + ".xlsx", entry.getValue(), resolution))
                .toList();
        return Review.of(new MonthInput(YearMonth.of(2021, 9), plan, last, returns, answers));
    }

    private static Sent amount(String text, Origin origin) {
        if (text.isEmpty()) {
            return Sent.ABSENT;
        }
        return text.startsWith("#")
                ? new Sent.Faulty("error-cell", origin, text)
                : new Sent.Amount(Money.ofWan(text), origin, text);
    }

    private static Origin cell(String unit, String cell) {
        return Origin.of(unit + ".xlsx", "Sheet1", cell);
    }
}
