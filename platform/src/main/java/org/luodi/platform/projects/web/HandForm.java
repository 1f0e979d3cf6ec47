package org.luodi.platform.projects.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.review.Answer;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;
import org.luodi.standards.Refusal;

/// The form in which right figures are written by hand: one line a project, last month's beside.
///
/// @param faults what is wrong with what was written; the form opens with them on top
/// @param reason as written
public record HandForm(List<Line> lines, List<Fault> faults, String reason) {

    /// One project.
    ///
    /// @param last last month's cumulative
    /// @param written by field, as the form shows it
    public record Line(PlannedProject project, Optional<Money> last, Map<FigureField, String> written) {
        public String written(FigureField field) {
            return written.getOrDefault(field, "");
        }

        /// Name of an input, and its id within the page.
        public String input(FigureField field) {
            return HandForm.input(project.id(), field);
        }
    }

    /// A fault of a form.
    ///
    /// @param input the input that it is about
    /// @param refusal what is wrong; its code is a message key
    public record Fault(String input, Refusal refusal) {}

    static final HandForm NONE = new HandForm(List.of(), List.of(), "");

    public boolean offered() {
        return !lines.isEmpty();
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    public Optional<Fault> fault(String input) {
        return faults.stream().filter(fault -> fault.input().equals(input)).findFirst();
    }

    static String input(ProjectId project, FigureField field) {
        return field.name().toLowerCase(Locale.ROOT) + "-" + project;
    }

    /// The same form with what a person wrote, and its faults.
    HandForm written(Map<String, String> parameters) {
        List<Line> now = new ArrayList<>();
        List<Fault> found = new ArrayList<>();
        String why = parameters.getOrDefault("reason", "").strip();
        for (Line line : lines) {
            Map<FigureField, String> texts = new EnumMap<>(FigureField.class);
            Map<FigureField, Money> amounts = new EnumMap<>(FigureField.class);
            for (FigureField field : FigureField.values()) {
                String text = parameters.getOrDefault(line.input(field), "").strip();
                texts.put(field, text);
                read(line.input(field), text, found).ifPresent(money -> amounts.put(field, money));
            }
            Line written = new Line(line.project(), line.last(), texts);
            now.add(written);
            if (why.isEmpty()) {
                mismatch(written, amounts).ifPresent(found::add);
            }
        }
        if (found.isEmpty() && now.stream().allMatch(HandForm::blank)) {
            found.add(new Fault(
                    now.getFirst().input(FigureField.CUMULATIVE),
                    new Refusal("projects.hand.nothing", "nothing was written")));
        }
        return new HandForm(List.copyOf(now), List.copyOf(found), why);
    }

    private static Optional<Money> read(String input, String text, List<Fault> found) {
        try {
            Optional<Money> money = Money.parse(text, MoneyUnit.WAN_YUAN);
            if (money.filter(Money::isNegative).isPresent()) {
                found.add(new Fault(input, new Refusal("projects.hand.negative", "negative: " + text, text)));
            }
            return money;
        } catch (Refusal refusal) {
            found.add(new Fault(input, new Refusal("projects.hand.not-money", "not money: " + text, text)));
            return Optional.empty();
        }
    }

    /// Last month + this month = cumulative; who writes otherwise says why.
    private static Optional<Fault> mismatch(Line line, Map<FigureField, Money> amounts) {
        Money month = amounts.get(FigureField.MONTH);
        Money cumulative = amounts.get(FigureField.CUMULATIVE);
        if (month == null || cumulative == null || line.last().isEmpty()) {
            return Optional.empty();
        }
        Money sum = line.last().get().plus(month);
        return sum.equals(cumulative)
                ? Optional.empty()
                : Optional.of(new Fault(
                        line.input(FigureField.CUMULATIVE),
                        new Refusal(
                                "projects.hand.does-not-add-up",
                                "last + month is " + sum,
                                line.last().get().plain(),
                                month.plain(),
                                sum.plain(),
                                cumulative.plain())));
    }

    /// The amounts written: month and cumulative as they stand, a decided amount only when it differs from the list.
    List<Answer.Correction> corrections() {
        List<Answer.Correction> corrections = new ArrayList<>();
        for (Line line : lines) {
            for (FigureField field : FigureField.values()) {
                Money.parse(line.written(field), MoneyUnit.WAN_YUAN)
                        .filter(money -> !decided(line.project(), field).equals(Optional.of(money)))
                        .ifPresent(money -> corrections.add(
                                new Answer.Correction(line.project().id(), field, money)));
            }
        }
        return corrections;
    }

    private static Optional<Money> decided(PlannedProject project, FigureField field) {
        return switch (field) {
            case TOTAL -> Optional.of(project.totalInvestment());
            case PLAN -> Optional.of(project.annualPlan());
            case MONTH, CUMULATIVE -> Optional.empty();
        };
    }

    private static boolean blank(Line line) {
        return line.written(FigureField.MONTH).isEmpty()
                && line.written(FigureField.CUMULATIVE).isEmpty()
                && decidedAsListed(line, FigureField.PLAN)
                && decidedAsListed(line, FigureField.TOTAL);
    }

    private static boolean decidedAsListed(Line line, FigureField field) {
        String text = line.written(field);
        return text.isEmpty() || Money.parse(text, MoneyUnit.WAN_YUAN).equals(decided(line.project(), field));
    }
}
