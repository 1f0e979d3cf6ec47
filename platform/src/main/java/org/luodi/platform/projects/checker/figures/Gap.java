package org.luodi.platform.projects.checker.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A rate less a baseline, by every method that is in use.
///
/// @param derived the rate computed from printed figures, where they are printed
/// @param printed the rate as it is printed, where it is; one of the two must be present
/// @param base the baseline in percent
public record Gap(Optional<Derivation> derived, Optional<PrintedNumber> printed, Ratio base) {

    public Gap {
        if (derived.isEmpty() && printed.isEmpty()) {
            throw new IllegalArgumentException("a gap needs a rate");
        }
    }

    /// What each method that can be applied gives, unrounded.
    public Map<GapMethod, Ratio> results() {
        Map<GapMethod, Ratio> results = new EnumMap<>(GapMethod.class);
        derived.ifPresent(
                rate -> results.put(GapMethod.EXACT_RATE, rate.computed().minus(base)));
        printed.ifPresent(rate -> {
            results.put(GapMethod.ROUNDED_RATE, rate.ratio().minus(base));
            results.put(GapMethod.ROUNDED_RATE_AND_BASE_1DP, rate.ratio().minus(rounded(1)));
            results.put(GapMethod.ROUNDED_RATE_AND_BASE_2DP, rate.ratio().minus(rounded(2)));
        });
        return results;
    }

    /// Where the printed rate can only come from unrounded inputs, what the printed inputs give is not the rate that
    /// the
    /// author had.
    private boolean isTheExactRate(Derivation rate) {
        return printed.map(number -> rate.verdictOn(number) != Verdict.REACHABLE)
                .orElse(true);
    }

    private Ratio rounded(int decimals) {
        return Ratio.of(base.round(decimals, RoundingMode.HALF_UP));
    }

    /// The methods that give the printed digits by half-up rounding; empty when none does.
    public Set<GapMethod> methods(PrintedNumber gap) {
        Set<GapMethod> methods = EnumSet.noneOf(GapMethod.class);
        results().forEach((method, result) -> {
            if (result.round(gap.decimals(), RoundingMode.HALF_UP).compareTo(gap.value()) == 0) {
                methods.add(method);
            }
        });
        return methods;
    }

    /// @param gap signed: above zero is ahead of the baseline
    public Verdict verdictOn(PrintedNumber gap) {
        if (!methods(gap).isEmpty()) {
            return Verdict.HALF_UP;
        }
        boolean truncated = results().values().stream()
                .anyMatch(result ->
                        result.round(gap.decimals(), RoundingMode.DOWN).compareTo(gap.value()) == 0);
        if (truncated) {
            return Verdict.TRUNCATED;
        }
        return possible().minus(Span.point(base)).meets(gap.span()) ? Verdict.REACHABLE : Verdict.MISMATCH;
    }

    /// The baseline that the printed gap itself supposes: printed rate less gap, in percent.
    public Optional<BigDecimal> impliedBase(PrintedNumber gap) {
        return printed.map(rate -> rate.value().subtract(gap.value()));
    }

    private Span possible() {
        if (derived.isEmpty()) {
            return printed.orElseThrow().span();
        }
        Span fromInputs = derived.get().possible();
        // Where both are known the rate behind the text lies in both; a truncated or wrong rate says nothing more.
        return printed.map(PrintedNumber::span)
                .filter(fromInputs::meets)
                .map(fromInputs::common)
                .orElse(fromInputs);
    }
}
