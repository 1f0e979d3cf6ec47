package org.luodi.platform.projects.checker.figures;

import java.math.RoundingMode;
import java.util.List;

/// What a formula gives when it is computed from printed figures.
///
/// @param computed the exact result from the figures as they are printed
/// @param possible all results from figures that round to the printed ones
public record Derivation(Ratio computed, Span possible) {

    private static final Ratio HUNDRED = Ratio.of(100, 1);

    /// part ÷ whole × 100, in percent.
    ///
    /// @throws IllegalArgumentException when the whole may be zero
    public static Derivation rate(PrintedNumber part, PrintedNumber whole) {
        return new Derivation(
                part.ratio().dividedBy(whole.ratio()).times(HUNDRED),
                part.span().dividedBy(whole.span()).times(HUNDRED));
    }

    /// change ÷ (now − change) × 100: growth in percent over the figure that was `change` lower.
    ///
    /// @throws IllegalArgumentException when the earlier figure may be zero
    public static Derivation growth(PrintedNumber change, PrintedNumber now) {
        Derivation before = difference(now, change);
        return new Derivation(
                change.ratio().dividedBy(before.computed).times(HUNDRED),
                change.span().dividedBy(before.possible).times(HUNDRED));
    }

    public static Derivation sum(List<PrintedNumber> parts) {
        Derivation total = new Derivation(Ratio.ZERO, Span.point(Ratio.ZERO));
        for (PrintedNumber part : parts) {
            total = new Derivation(total.computed.plus(part.ratio()), total.possible.plus(part.span()));
        }
        return total;
    }

    public static Derivation difference(PrintedNumber from, PrintedNumber less) {
        return new Derivation(from.ratio().minus(less.ratio()), from.span().minus(less.span()));
    }

    public static Derivation same(PrintedNumber figure) {
        return new Derivation(figure.ratio(), figure.span());
    }

    /// An exact value that is known beyond its printed digits, such as a figure of the ledger.
    public static Derivation exactly(Ratio value) {
        return new Derivation(value, Span.point(value));
    }

    public Derivation minus(Ratio fixed) {
        return new Derivation(computed.minus(fixed), possible.minus(Span.point(fixed)));
    }

    /// The verdict on the digits that were printed for this result.
    public Verdict verdictOn(PrintedNumber printed) {
        if (rounds(printed, RoundingMode.HALF_UP)) {
            return Verdict.HALF_UP;
        }
        if (printed.exact()) {
            return possible.meets(printed.span()) ? Verdict.REACHABLE : Verdict.MISMATCH;
        }
        if (rounds(printed, RoundingMode.DOWN)) {
            return Verdict.TRUNCATED;
        }
        return possible.meets(printed.span()) ? Verdict.REACHABLE : Verdict.MISMATCH;
    }

    private boolean rounds(PrintedNumber printed, RoundingMode mode) {
        return computed.round(printed.decimals(), mode).compareTo(printed.value()) == 0;
    }
}
