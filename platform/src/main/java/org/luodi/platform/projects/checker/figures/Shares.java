package org.luodi.platform.projects.checker.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Shares of a whole, in percent, made to add to 100 exactly by the method of the largest remainder.
///
/// One published list prints 58.07 for 54 of 93 (58.0645…), so that its four shares add to 100.00; this reproduces it.
public final class Shares {

    private Shares() {}

    /// @param parts not negative, with a sum above zero
    /// @param decimals 0 to 10
    public static List<BigDecimal> largestRemainder(List<PrintedNumber> parts, int decimals) {
        Ratio whole = Derivation.sum(parts).computed();
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
        List<Ratio> exact = parts.stream()
                .map(part -> part.ratio().dividedBy(whole).times(Ratio.of(100, 1)))
                .toList();
        List<BigDecimal> shares = new ArrayList<>();
        exact.forEach(share -> shares.add(share.round(decimals, RoundingMode.DOWN)));
        BigDecimal missing = BigDecimal.valueOf(100).subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int units = missing.divide(unit).intValueExact();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).minus(Ratio.of(shares.get(i))))
                        .reversed())
                .limit(units)
                .forEach(i -> shares.set(i, shares.get(i).add(unit)));
        return shares;
    }
}
