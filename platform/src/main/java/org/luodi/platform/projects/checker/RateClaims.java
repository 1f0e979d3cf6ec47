package org.luodi.platform.projects.checker;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.figures.Derivation;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.Role;
import org.luodi.platform.projects.checker.reading.Scope;
import org.luodi.platform.projects.checker.reading.Words;

/// Computes rates from the figures that a text prints for the same subject.
final class RateClaims {

    /// A rate as it may have been computed.
    record Computed(Derivation derivation, Figure part, Figure whole) {
        List<Figure> figures() {
            return List.of(part, whole);
        }

        List<Input> inputs() {
            return List.of(Input.of(part), Input.of(whole));
        }
    }

    private RateClaims() {}

    static Claim check(Scope scope, Figure rate) {
        Set<Role> wholes = wholes(scope, rate, true);
        List<Computed> sure = computations(scope, rate, wholes);
        List<Computed> weak = computations(scope, rate, wholes(scope, rate, false));
        // What may be meant of another subject, or taken of another whole, is no error where it does not follow.
        Optional<Computed> best = best(concat(sure, weak), rate)
                .filter(computed -> verdict(computed, rate).follows())
                .or(() -> best(sure, rate).filter(computed -> scope.settles(computed.figures(), wholes, rate.place())));
        Outcome outcome = best.<Outcome>map(computed -> Outcome.Checked.of(
                        verdict(computed, rate), computed.derivation().computed(), computed.inputs()))
                .orElseGet(() -> new Outcome.NotCheckable(Reason.NO_INPUTS));
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (rate.number().isImplausibleRate()) {
            notes.add(Note.IMPLAUSIBLE_RATE);
        }
        return new Claim(rate.role(), Formula.RATE, scope.name(), rate.printed(), rate.place(), outcome, notes);
    }

    /// The computations of a completion rate for the subject around a place, best for the printed rate first.
    static Optional<Computed> completionRate(Scope scope, Figure rate) {
        return best(computations(scope, rate.as(Role.COMPLETION_RATE), Set.of(Role.ANNUAL_PLAN)), rate);
    }

    private static Optional<Computed> best(List<Computed> computations, Figure rate) {
        return computations.stream()
                .reduce((first, second) -> verdict(second, rate).compareTo(verdict(first, rate)) < 0 ? second : first);
    }

    private static Verdict verdict(Computed computed, Figure rate) {
        return computed.derivation().verdictOn(rate.number());
    }

    private static List<Computed> computations(Scope scope, Figure rate, Set<Role> wholeRoles) {
        List<Computed> computations = new ArrayList<>();
        if (wholeRoles.isEmpty()) {
            return computations;
        }
        for (Figure part : parts(scope, rate)) {
            for (Figure whole : scope.candidates(wholeRoles, rate.place())) {
                if (whole.number().span().low().signum() > 0) {
                    computations.add(new Computed(Derivation.rate(part.number(), whole.number()), part, whole));
                }
            }
        }
        return computations;
    }

    private static List<Figure> parts(Scope scope, Figure rate) {
        Set<Role> roles = switch (rate.role()) {
            case COMPLETION_RATE -> EnumSet.of(Role.COMPLETED);
            case MONTHLY_RATE -> EnumSet.of(Role.MONTHLY);
            case ARRIVAL_RATE -> EnumSet.of(Role.ARRIVED);
            case START_RATE -> EnumSet.of(Role.STARTED);
            case START_OR_RESUME_RATE -> EnumSet.of(Role.STARTED_OR_RESUMED);
            case RESUME_RATE -> EnumSet.of(Role.RESUMED);
            case FINISH_RATE -> EnumSet.of(Role.FINISHED);
            default -> EnumSet.noneOf(Role.class);
        };
        List<Figure> parts = scope.candidates(roles, rate.place());
        // «完成投资10.54亿元(其中9月1.2亿元),占…»: what was said last need not be what the rate is of.
        return rate.role() == Role.MONTHLY_RATE
                ? concat(parts, scope.candidates(EnumSet.of(Role.COMPLETED), rate.place()))
                : parts;
    }

    /// The wholes of a rate: those that it must be taken of, or those that it might be taken of, which count only if
    /// they explain the printed digits. Start rates are published over planned starts and over all projects alike.
    private static Set<Role> wholes(Scope scope, Figure rate, boolean sure) {
        boolean startsOnly = Words.in(scope.name(), "started.names")
                && scope.candidates(EnumSet.of(Role.START_BASE), rate.place()).isEmpty();
        return switch (rate.role()) {
            case COMPLETION_RATE, MONTHLY_RATE -> sure ? EnumSet.of(Role.ANNUAL_PLAN) : EnumSet.noneOf(Role.class);
            case ARRIVAL_RATE -> sure ? EnumSet.of(Role.ANNUAL_PLAN) : EnumSet.of(Role.TOTAL_INVESTMENT);
            case START_RATE -> sure && !startsOnly ? EnumSet.of(Role.START_BASE) : EnumSet.of(Role.PROJECT_COUNT);
            case START_OR_RESUME_RATE -> sure ? EnumSet.of(Role.PROJECT_COUNT) : EnumSet.of(Role.START_BASE);
            case RESUME_RATE ->
                sure && !Words.in(scope.name(), "resumed.names")
                        ? EnumSet.noneOf(Role.class)
                        : EnumSet.of(Role.PROJECT_COUNT);
            case FINISH_RATE -> sure ? EnumSet.of(Role.FINISH_BASE) : EnumSet.of(Role.PROJECT_COUNT);
            default -> EnumSet.noneOf(Role.class);
        };
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        second.stream().filter(item -> !all.contains(item)).forEach(all::add);
        return all;
    }
}
