package org.luodi.platform.projects.metrics;

import java.util.List;
import java.util.Optional;

/// Why a lamp is lit: the numbers that the rule compared.
public sealed interface LampReason {

    /// Not reported, not started or finished: no rate was compared.
    record ByState(Lamp state) implements LampReason {}

    /// The project has no plan for the year, so nothing is due.
    record NoPlan() implements LampReason {}

    /// A rate was held against the schedule.
    ///
    /// @param value what the rule measured, 10 百分点 as 10 %; without a rule the points behind (negative when ahead)
    /// @param rule the line of the rule set that applied; empty when none did, and the lamp is green
    record ByProgress(Rate rate, Rate schedule, Rate value, Optional<LampRule> rule) implements LampReason {}

    /// The start is overdue.
    record ByOverdueStart(int months, LampRule rule) implements LampReason {}

    /// The key of the sentence that tells this reason.
    default String code() {
        return switch (this) {
            case ByState by -> "state." + by.state().name();
            case NoPlan ignored -> "no-plan";
            case ByOverdueStart ignored -> "start-overdue";
            case ByProgress by ->
                by.rule()
                        .map(rule -> rule.measure().code())
                        .orElse(by.value().signum() > 0 ? "slightly-behind" : "on-schedule");
        };
    }

    /// The numbers of that sentence as printed: rate, schedule, distance, sign of comparison, threshold, note; or
    /// months,
    /// sign, threshold, note.
    default List<String> args(int decimals) {
        return switch (this) {
            case ByState ignored -> List.of();
            case NoPlan ignored -> List.of();
            case ByOverdueStart by ->
                List.of(
                        Integer.toString(by.months()),
                        by.rule().comparison().sign(),
                        by.rule().threshold().toPlainString(),
                        by.rule().note());
            case ByProgress by ->
                List.of(
                        by.rate().print(decimals),
                        by.schedule().print(decimals),
                        by.value().abs().digits(decimals),
                        by.rule().map(rule -> rule.comparison().sign()).orElse(""),
                        by.rule().map(rule -> rule.threshold().toPlainString()).orElse(""),
                        by.rule().map(LampRule::note).orElse(""));
        };
    }
}
