package org.luodi.platform.projects.checker;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.luodi.platform.projects.checker.figures.Derivation;
import org.luodi.platform.projects.checker.figures.Ratio;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.Role;
import org.luodi.platform.projects.checker.reading.Scope;
import org.luodi.platform.projects.checker.reading.Words;

/// Checks the identity that bulletins on starts obey: started = planned − not started − unknown + started early.
final class StartedClaims {

    private StartedClaims() {}

    static Optional<Claim> check(Scope scope) {
        Optional<Figure> planned = first(scope, Role.START_BASE);
        Optional<Figure> started = first(scope, Role.STARTED);
        Optional<Figure> missing = first(scope, Role.NOT_STARTED);
        if (planned.isEmpty() || started.isEmpty() || missing.isEmpty()) {
            return Optional.empty();
        }
        Optional<Figure> early = first(scope, Role.STARTED_EARLY);
        Optional<Figure> unknown = first(scope, Role.START_UNKNOWN);
        Ratio onTime = planned.get()
                .number()
                .ratio()
                .minus(missing.get().number().ratio())
                .minus(unknown.map(figure -> figure.number().ratio()).orElse(Ratio.ZERO));
        Ratio all = onTime.plus(early.map(figure -> figure.number().ratio()).orElse(Ratio.ZERO));
        Verdict verdict = Derivation.exactly(all).verdictOn(started.get().number());
        if (verdict == Verdict.MISMATCH && early.isPresent()) {
            // Some bulletins count those that started early apart.
            verdict = Derivation.exactly(onTime).verdictOn(started.get().number());
        }
        // «Actually started» may include early starts; where their number is not printed, more starts prove nothing.
        boolean unknownEarly = early.isEmpty()
                && Words.in(started.get().lead(), "started.with-early")
                && started.get().number().ratio().compareTo(onTime) > 0;
        List<Input> inputs = Stream.of(planned, missing, unknown, early)
                .flatMap(Optional::stream)
                .map(Input::of)
                .toList();
        Outcome outcome = verdict == Verdict.MISMATCH && unknownEarly
                ? new Outcome.NotCheckable(Reason.NO_INPUTS)
                : Outcome.Checked.exact(verdict, all, inputs);
        Figure figure = started.get();
        return Optional.of(new Claim(
                figure.role(), Formula.STARTED, scope.name(), figure.printed(), figure.place(), outcome, Set.of()));
    }

    private static Optional<Figure> first(Scope scope, Role role) {
        return scope.figures().stream()
                .filter(figure -> figure.role() == role && figure.firm())
                .findFirst();
    }
}
