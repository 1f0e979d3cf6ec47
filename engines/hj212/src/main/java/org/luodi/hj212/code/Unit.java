package org.luodi.hj212.code;

import java.math.BigDecimal;
import java.util.Optional;

/// A unit of Annex B, with what it is worth in the first unit of its quantity.
///
/// @param name as the standard writes it, 微克/升
/// @param symbol the international one, µg/L; empty where there is none
/// @param quantity what is measured; only units of one quantity convert
/// @param numerator of the worth
/// @param denominator of the worth
public record Unit(String name, String symbol, String quantity, long numerator, long denominator) {
    private static final KeyedTable<Unit> ALL = KeyedTable.of(
            ShippedTable.rows("units.tsv").stream()
                    .map(row -> new Unit(row[0], row[1], row[2], Long.parseLong(row[3]), Long.parseLong(row[4])))
                    .toList(),
            Unit::name);

    /// The unit of GB 3838 and GB 18918 for what is dissolved in water.
    public static final Unit MILLIGRAM_PER_LITRE = of("毫克/升").orElseThrow();

    /// The unit of that name, 毫克/升.
    public static Optional<Unit> of(String name) {
        return Optional.ofNullable(ALL.find(name));
    }

    /// A value of this unit told in another, exactly: 12.5 微克/升 is 0.0125 毫克/升.
    ///
    /// @throws IllegalArgumentException when the units measure different quantities
    /// @throws ArithmeticException when the result has no end in decimals, as 1 立方米/小时 in 升/秒
    public BigDecimal convert(BigDecimal value, Unit to) {
        if (!quantity.equals(to.quantity)) {
            throw new IllegalArgumentException(name + " cannot be told in " + to.name);
        }
        BigDecimal times = BigDecimal.valueOf(Math.multiplyExact(numerator, to.denominator));
        BigDecimal parts = BigDecimal.valueOf(Math.multiplyExact(denominator, to.numerator));
        BigDecimal exact = value.multiply(times).divide(parts).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
