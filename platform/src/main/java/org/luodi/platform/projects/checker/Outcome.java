package org.luodi.platform.projects.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.projects.checker.figures.GapMethod;
import org.luodi.platform.projects.checker.figures.Ratio;
import org.luodi.platform.projects.checker.figures.Verdict;

/// What came of checking a claim.
public sealed interface Outcome {

    /// The claim was computed.
    ///
    /// @param verdict how the printed digits follow
    /// @param computed what the inputs give: four decimals for rates and gaps, all digits for sums (money in 万元), the
    ///     rank for ranks; empty for sorted lists
    /// @param inputs the figures it was computed from
    /// @param methods for gaps, the methods that give the printed digits
    /// @param impliedBase for gaps that do not follow, the baseline that they suppose, in percent
    record Checked(
            Verdict verdict,
            Optional<BigDecimal> computed,
            List<Input> inputs,
            Set<GapMethod> methods,
            Optional<BigDecimal> impliedBase)
            implements Outcome {

        static Checked of(Verdict verdict, Ratio computed, List<Input> inputs) {
            return new Checked(verdict, Optional.of(show(computed)), inputs, Set.of(), Optional.empty());
        }

        static Checked exact(Verdict verdict, Ratio computed, List<Input> inputs) {
            // Sums and differences of printed decimals have no more decimals than their inputs.
            BigDecimal value = computed.round(10, RoundingMode.HALF_UP).stripTrailingZeros();
            BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
            return new Checked(verdict, Optional.of(plain), inputs, Set.of(), Optional.empty());
        }

        static BigDecimal show(Ratio value) {
            return value.round(4, RoundingMode.HALF_UP);
        }
    }

    /// The claim could not be computed.
    record NotCheckable(Reason reason) implements Outcome {}
}
