package org.luodi.platform.projects.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.luodi.platform.projects.ledger.store.YearSettings;
import org.luodi.platform.projects.metrics.GapMethod;
import org.luodi.platform.projects.metrics.LampRule;
import org.luodi.platform.projects.metrics.LampRules;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.metrics.ScheduleCurve;
import org.luodi.platform.projects.metrics.StartRateBase;
import org.luodi.platform.shell.Malformed;
import org.luodi.standards.HalfWidth;
import org.luodi.standards.Refusal;

/// How a year's list is measured, as filled in.
///
/// @param points of the schedule in percent, January first, as written
/// @param rules code of the rule set that is shipped, or `own` for the lines as they are held
/// @param thresholds of the rule set's lines, as written
public record SettingsForm(
        boolean linear,
        List<String> points,
        int decimals,
        GapMethod gap,
        StartRateBase base,
        String rules,
        List<String> thresholds,
        String dueDay) {
    static final String OWN = "own";
    private static final int MONTHS = 12;

    /// The form of settings as held.
    static SettingsForm of(YearSettings held) {
        ListSettings list = held.list();
        return new SettingsForm(
                list.curve().isLinear(),
                list.curve().points().stream()
                        .map(point -> point.percent(2).stripTrailingZeros().toPlainString())
                        .toList(),
                list.decimals(),
                list.gapMethod(),
                list.startBase(),
                OWN,
                thresholds(list.lampRules()),
                Integer.toString(held.dueDay()));
    }

    static List<String> thresholds(LampRules rules) {
        return rules.rules().stream()
                .map(rule -> rule.threshold().toPlainString())
                .toList();
    }

    /// The form as sent; what is missing stays as held.
    static SettingsForm read(Map<String, String> sent, YearSettings held) {
        SettingsForm now = of(held);
        return new SettingsForm(
                sent.getOrDefault("curve", "linear").equals("linear"),
                IntStream.range(0, MONTHS)
                        .mapToObj(month -> sent.getOrDefault(
                                        "point" + (month + 1), now.points().get(month))
                                .strip())
                        .toList(),
                sent.getOrDefault("decimals", "2").equals("1") ? 1 : 2,
                Malformed.constant(
                        GapMethod.class, sent.getOrDefault("gap", now.gap().name())),
                Malformed.constant(
                        StartRateBase.class,
                        sent.getOrDefault("base", now.base().name())),
                rules(sent.getOrDefault("rules", OWN)),
                IntStream.range(0, now.thresholds().size())
                        .mapToObj(line -> sent.getOrDefault(
                                        "threshold" + line, now.thresholds().get(line))
                                .strip())
                        .toList(),
                sent.getOrDefault("dueDay", now.dueDay()).strip());
    }

    private static String rules(String code) {
        if (!code.equals(OWN) && !LampRules.shippedCodes().contains(code)) {
            throw new Malformed("no such rule set is shipped");
        }
        return code;
    }

    /// The settings that the form says.
    ///
    /// @param faults where what is wrong is put
    /// @return as held, while there are faults
    YearSettings settings(YearSettings held, List<ProjectForm.Fault> faults) {
        ScheduleCurve curve = linear ? ScheduleCurve.linear() : curve(faults);
        LampRules lamps = rules.equals(OWN) ? own(held.list().lampRules(), faults) : LampRules.shipped(rules);
        int due = due(faults);
        return faults.isEmpty() ? new YearSettings(new ListSettings(decimals, gap, curve, base, lamps), due) : held;
    }

    private ScheduleCurve curve(List<ProjectForm.Fault> faults) {
        try {
            return ScheduleCurve.parse(String.join(" ", points));
        } catch (Refusal refusal) {
            faults.add(new ProjectForm.Fault(
                    "point1",
                    "projects.refusal." + refusal.code(),
                    refusal.args(),
                    String.valueOf(refusal.getMessage())));
            return ScheduleCurve.linear();
        }
    }

    private LampRules own(LampRules held, List<ProjectForm.Fault> faults) {
        List<LampRule> lines = new ArrayList<>();
        for (int i = 0; i < held.rules().size(); i++) {
            String text = HalfWidth.of(thresholds.get(i));
            if (text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
                lines.add(held.rules().get(i).withThreshold(new BigDecimal(text)));
            } else {
                faults.add(new ProjectForm.Fault(
                        "threshold" + i, "projects.settings.threshold.wrong", List.of(thresholds.get(i)), ""));
            }
        }
        return lines.size() == held.rules().size() ? new LampRules(held.name(), held.source(), lines) : held;
    }

    private int due(List<ProjectForm.Fault> faults) {
        if (dueDay.matches("[1-9]|1\\d|2[0-8]")) {
            return Integer.parseInt(dueDay);
        }
        faults.add(new ProjectForm.Fault("dueDay", "projects.settings.due.wrong", List.of(dueDay), ""));
        return 1;
    }
}
