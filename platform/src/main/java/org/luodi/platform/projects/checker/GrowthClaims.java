package org.luodi.platform.projects.checker;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.figures.Derivation;
import org.luodi.platform.projects.checker.figures.PrintedNumber;
import org.luodi.platform.projects.checker.figures.Ratio;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.Kind;
import org.luodi.platform.projects.checker.reading.Role;
import org.luodi.platform.projects.checker.reading.Scope;
import org.luodi.platform.projects.checker.reading.Words;

/// Computes growth over an earlier figure that is printed, or from the printed change.
final class GrowthClaims {

    private static final Ratio WHOLE = Ratio.of(100, 1);

    private GrowthClaims() {}

    static Claim check(Scope scope, Figure growth) {
        Outcome outcome = byChange(scope, growth)
                .or(() -> byEarlier(scope, growth))
                .orElseGet(() -> new Outcome.NotCheckable(Reason.NO_INPUTS));
        return new Claim(
                growth.role(), Formula.GROWTH, scope.name(), growth.printed(), growth.place(), outcome, Set.of());
    }

    /// Growth over the earlier year: the printed change over the figure before the change.
    private static Optional<Outcome> byChange(Scope scope, Figure growth) {
        Optional<Figure> change = scope.candidates(EnumSet.of(Role.CHANGE), growth.place()).stream()
                .findFirst();
        Optional<Figure> now = scope.candidates(EnumSet.of(Role.COMPLETED, Role.ARRIVED), growth.place()).stream()
                .findFirst();
        if (change.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        PrintedNumber more = change.get().number();
        if (Derivation.difference(now.get().number(), more).possible().low().signum() <= 0) {
            return Optional.empty();
        }
        Derivation result = Derivation.growth(more, now.get().number());
        return Optional.of(Outcome.Checked.of(
                result.verdictOn(growth.number()),
                result.computed(),
                List.of(Input.of(change.get()), Input.of(now.get()))));
    }

    /// «完成10.54亿元,去年同期9.40亿元,同比增长12.13%»: the two amounts before, of which the nearer is the earlier one.
    private static Optional<Outcome> byEarlier(Scope scope, Figure growth) {
        List<Figure> amounts = scope.figures().stream()
                .filter(figure -> figure.firm() && figure.role().kind() == Kind.MONEY)
                .filter(figure -> figure.place().end() <= growth.place().start())
                .sorted(Comparator.comparingInt(
                        (Figure figure) -> figure.place().start()))
                .toList();
        if (amounts.size() < 2 || amounts.getLast().role() != Role.PREVIOUS) {
            return Optional.empty();
        }
        Figure now = amounts.get(amounts.size() - 2);
        Figure earlier = amounts.getLast();
        boolean comparable = EnumSet.of(Role.COMPLETED, Role.MONTHLY, Role.ARRIVED).contains(now.role());
        if (!comparable || earlier.number().span().low().signum() <= 0) {
            return Optional.empty();
        }
        boolean less = Words.in(growth.lead(), "fall");
        PrintedNumber printed = less ? growth.number().negate() : growth.number();
        Derivation result = Derivation.rate(now.number(), earlier.number()).minus(WHOLE);
        return Optional.of(Outcome.Checked.of(
                result.verdictOn(printed), result.computed(), List.of(Input.of(now), Input.of(earlier))));
    }
}
