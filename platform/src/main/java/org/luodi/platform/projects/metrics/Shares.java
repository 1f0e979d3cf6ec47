package org.luodi.platform.projects.metrics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.luodi.standards.Money;

/// Shares of a whole in percent that add up to exactly 100 in print, by largest remainder (Hare–Niemeyer): each share
/// is cut off, and the missing last digits go to those that lost most.
public final class Shares {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Shares() {}

    /// The printed share of each part, in the order given; empty when the whole is zero.
    ///
    /// @param parts none negative
    /// @param decimals digits after the point
    public static List<BigDecimal> of(List<Money> parts, int decimals) {
        return ofNumbers(parts.stream().map(Money::wan).toList(), decimals);
    }

    /// The same of numbers of any kind. One published list prints 58.07 for 54 of 93 (58.0645…), so that its four
    /// shares add to 100.00; this reproduces it.
    public static List<BigDecimal> ofNumbers(List<BigDecimal> parts, int decimals) {
        BigDecimal whole = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (parts.stream().anyMatch(part -> part.signum() < 0)) {
            throw new IllegalArgumentException("a share cannot be negative: " + parts);
        }
        if (whole.signum() == 0) {
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
