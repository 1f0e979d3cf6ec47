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
    private static final Set<Role> GROWING =
            EnumSet.of(Role.COMPLETED, Role.MONTHLY, Role.ARRIVED, Role.ANNUAL_PLAN, Role.TOTAL_INVESTMENT);

    private GrowthClaims() {}

    static Claim check(Scope scope, Figure growth) {
        List<Figure> amounts = scope.figures().stream()
                .filter(figure -> figure.firm() && figure.role().kind() == Kind.MONEY)
                .filter(figure -> figure.place().end() <= growth.place().start())
                .sorted(Comparator.comparingInt(
                        (Figure figure) -> figure.place().start()))
                .toList();
        Optional<Outcome> outcome = amounts.size() < 2
                ? Optional.empty()
                : outcome(amounts.get(amounts.size() - 2), amounts.getLast(), growth);
        return new Claim(
                growth.role(),
                Formula.GROWTH,
                scope.name(),
                growth.printed(),
                growth.place(),
                outcome.orElseGet(() -> new Outcome.NotCheckable(Reason.NO_INPUTS)),
                Set.of());
    }

    /// The two amounts before the growth: what there is now, and the change or what there was.
    private static Optional<Outcome> outcome(Figure now, Figure last, Figure growth) {
        if (!GROWING.contains(now.role())) {
            return Optional.empty();
        }
        Optional<Derivation> result = switch (last.role()) {
            case CHANGE -> byChange(now, last);
            case PREVIOUS -> byEarlier(now, last);
            default -> Optional.empty();
        };
        PrintedNumber printed =
                Words.in(growth.lead(), "fall") ? growth.number().negate() : growth.number();
        List<Figure> inputs = last.role() == Role.CHANGE ? List.of(last, now) : List.of(now, last);
        return result.map(derivation -> Outcome.Checked.of(
                derivation.verdictOn(printed),
                derivation.computed(),
                inputs.stream().map(Input::of).toList()));
    }

    /// Growth over the earlier figure: the printed change over the figure before the change.
    private static Optional<Derivation> byChange(Figure now, Figure change) {
        PrintedNumber more = Words.in(change.lead(), "fall") ? change.number().negate() : change.number();
        boolean grownFromSomething =
                Derivation.difference(now.number(), more).possible().low().signum() > 0;
        return grownFromSomething ? Optional.of(Derivation.growth(more, now.number())) : Optional.empty();
    }

    /// «完成10.54亿元,去年同期9.40亿元,同比增长12.13%».
    private static Optional<Derivation> byEarlier(Figure now, Figure earlier) {
        return earlier.number().span().low().signum() > 0
                ? Optional.of(Derivation.rate(now.number(), earlier.number()).minus(WHOLE))
                : Optional.empty();
    }
}
