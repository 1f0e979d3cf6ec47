package org.luodi.platform.projects.metrics;

import org.luodi.standards.Refusal;

/// What a county decides for its list of projects before anything is printed.
///
/// @param decimals of percentages and 百分点, 1 or 2
/// @param gapMethod how the distance to the schedule is taken
/// @param curve 序时进度
/// @param startBase the denominator of 开工率
/// @param lampRules by which lamps are lit
public record ListSettings(
        int decimals, GapMethod gapMethod, ScheduleCurve curve, StartRateBase startBase, LampRules lampRules) {

    public ListSettings {
        if (decimals < 1 || decimals > 2) {
            throw new Refusal(
                    "list-settings.decimals",
                    "percentages are printed with 1 or 2 decimals: " + decimals,
                    Integer.toString(decimals));
        }
    }

    /// Two decimals, exact gap, linear schedule, 开工率 of the planned new starts, lamps by the rule of 银川.
    public static ListSettings standard() {
        return new ListSettings(
                2,
                GapMethod.EXACT,
                ScheduleCurve.linear(),
                StartRateBase.PLANNED_NEW_STARTS,
                LampRules.shipped(LampRules.YINCHUAN));
    }

    public ListSettings withDecimals(int digits) {
        return new ListSettings(digits, gapMethod, curve, startBase, lampRules);
    }

    public ListSettings withGapMethod(GapMethod method) {
        return new ListSettings(decimals, method, curve, startBase, lampRules);
    }

    public ListSettings withCurve(ScheduleCurve other) {
        return new ListSettings(decimals, gapMethod, other, startBase, lampRules);
    }

    public ListSettings withStartBase(StartRateBase base) {
        return new ListSettings(decimals, gapMethod, curve, base, lampRules);
    }

    public ListSettings withLampRules(LampRules rules) {
        return new ListSettings(decimals, gapMethod, curve, startBase, rules);
    }
}
