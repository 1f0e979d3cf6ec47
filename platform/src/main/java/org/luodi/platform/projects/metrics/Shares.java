package org.luodi.platform.projects.metrics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.luodi.standards.Money;

/// Shares of a whole in percent that add up to exactly 100 in print, by largest remainder (Hare–Niemeyer): each share
/// is
/// cut off, and the missing last digits go to those that lost most.
public final class Shares {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Shares() {}

    /// The printed share of each part, in the order given; empty when the whole is zero.
    ///
    /// @param parts none negative
    /// @param decimals digits after the point
    public static List<BigDecimal> of(List<Money> parts, int decimals) {
        Money whole = parts.stream().reduce(Money.ZERO, Money::plus);
        if (parts.stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("a share cannot be negative: " + parts);
        }
        if (whole.isZero()) {
            return List.of();
        }
        BigInteger steps = HUNDRED.multiply(BigInteger.TEN.pow(decimals));
        List<BigInteger[]> cut = parts.stream()
                .map(part -> Rate.of(part, whole).orElseThrow())
                .map(share -> share.numerator().multiply(steps).divideAndRemainder(share.denominator()))
                .toList();
        List<Rate> lost = IntStream.range(0, parts.size())
                .mapToObj(i -> new Rate(
                        cut.get(i)[1],
                        Rate.of(parts.get(i), whole).orElseThrow().denominator()))
                .toList();
        List<BigInteger> given =
                new ArrayList<>(cut.stream().map(share -> share[0]).toList());
        int missing = steps.subtract(given.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get).reversed())
                .limit(missing)
                .forEach(i -> given.set(i, given.get(i).add(BigInteger.ONE)));
        return given.stream().map(share -> new BigDecimal(share, decimals)).toList();
    }
}
