package org.luodi.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// An amount of yuan, exact, kept in 万元 (ten thousand yuan).
///
/// The decimal carries no trailing zeros and never an exponent, so equal amounts are equal records. Rounding happens
/// only in [#print]. Amounts reach up to 10^15 万元 and 64 decimals; beyond, the text is no money and is refused with
/// `money.out-of-range`.
///
/// @param wan the amount in 万元
public record Money(BigDecimal wan) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final int MAX_WHOLE_DIGITS = 15;
    private static final int MAX_DECIMALS = 64;

    public Money {
        if (wan.signum() != 0 && (long) wan.precision() - wan.scale() > MAX_WHOLE_DIGITS) {
            throw outOfRange(wan);
        }
        wan = wan.stripTrailingZeros();
        if (wan.scale() > MAX_DECIMALS) {
            throw outOfRange(wan);
        }
        if (wan.scale() < 0) {
            wan = wan.setScale(0);
        }
    }

    private static Refusal outOfRange(BigDecimal wan) {
        // toString, not toPlainString: the exponent of a hostile figure may be a thousand million.
        return new Refusal("money.out-of-range", "no amount of money has this size: " + wan, wan.toString());
    }

    public static Money ofWan(BigDecimal wan) {
        return new Money(wan);
    }

    public static Money ofWan(long wan) {
        return new Money(BigDecimal.valueOf(wan));
    }

    /// An amount from a plain decimal in 万元, as programs write it; for what people write see [#parse].
    public static Money ofWan(String wan) {
        try {
            return new Money(new BigDecimal(wan));
        } catch (NumberFormatException e) {
            throw new Refusal("money.not-a-number", "not a decimal number: " + wan, wan);
        }
    }

    public static Money of(BigDecimal amount, MoneyUnit unit) {
        return new Money(amount.multiply(unit.inWan()));
    }

    /// Reads an amount as people write it: `1.5亿元`, `26,465.54万元`, `１．５亿`, `￥300`, `1亿5000万元`, `(12.5)` for minus
    /// 12.5.
    ///
    /// A unit in the text wins over the default unit. Empty when the text says that there is no amount: blank, a dash
    /// of
    /// any kind, `/`, 无. Everything else is refused, by code: `money.approximate` (约3亿元), `money.range`,
    /// `money.percentage`, `money.foreign-currency`, `money.grouping` (commas that do not part thousands),
    /// `money.scientific` (1.06E+06 has lost digits), `money.error-value` (#REF!), `money.not-a-number`,
    /// `money.out-of-range`.
    public static Optional<Money> parse(String text, MoneyUnit defaultUnit) {
        return MoneyText.read(text, defaultUnit);
    }

    public Money plus(Money other) {
        return new Money(wan.add(other.wan));
    }

    public Money minus(Money other) {
        return new Money(wan.subtract(other.wan));
    }

    public Money negate() {
        return new Money(wan.negate());
    }

    public Money abs() {
        return new Money(wan.abs());
    }

    public boolean isNegative() {
        return wan.signum() < 0;
    }

    public boolean isZero() {
        return wan.signum() == 0;
    }

    /// The exact amount counted in another unit.
    public BigDecimal in(MoneyUnit unit) {
        // Every unit is a power of ten of 万元, so the quotient is always exact.
        return wan.divide(unit.inWan());
    }

    /// The amount in the reader's unit, rounded half-up, without thousands separators and without the unit's name.
    ///
    /// @param decimals digits after the point, 0 to 10
    public String print(MoneyUnit unit, int decimals) {
        if (decimals < 0 || decimals > 10) {
            throw new IllegalArgumentException("decimals must be 0 to 10: " + decimals);
        }
        return in(unit).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /// The exact amount in 万元 as a plain decimal, without unit and exponent.
    public String plain() {
        return wan.toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return wan.compareTo(other.wan);
    }

    @Override
    public String toString() {
        return plain() + MoneyUnit.WAN_YUAN.label();
    }
}
