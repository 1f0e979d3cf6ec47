package org.luodi.platform.projects.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.luodi.platform.projects.metrics.Lamp;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;

/// How figures are written on pages: thousands parted, a true minus sign, half-up.
///
/// Written by hand, not by a format: a page of fifty lines writes some five hundred of them.
public final class Digits {
    /// For a figure that does not exist.
    public static final String NONE = "\u2014";

    private static final char MINUS = '\u2212';
    private static final int MONEY_DECIMALS = 2;
    private static final int GROUP = 3;

    private Digits() {}

    /// An amount in 万元: whole ones without a point, others with two decimals.
    public static String wan(Money money) {
        BigDecimal wan = money.wan();
        return grouped(wan.scale() > 0 ? wan.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP) : wan);
    }

    /// An amount in 亿元 with two decimals, without its unit.
    public static String yi(Money money) {
        return grouped(money.in(MoneyUnit.YI_YUAN).setScale(MONEY_DECIMALS, RoundingMode.HALF_UP));
    }

    /// A percentage with its sign.
    public static String percent(BigDecimal percent, int decimals) {
        return grouped(percent.setScale(decimals, RoundingMode.HALF_UP)) + "%";
    }

    public static String percent(Optional<BigDecimal> percent, int decimals) {
        return percent.map(value -> percent(value, decimals)).orElse(NONE);
    }

    /// 百分点 with their sign, plus when ahead.
    public static String points(Optional<BigDecimal> points, int decimals) {
        return points.map(value -> value.setScale(decimals, RoundingMode.HALF_UP))
                .map(value -> (value.signum() > 0 ? "+" : "") + grouped(value))
                .orElse(NONE);
    }

    /// A number as exact as it is.
    public static String exact(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return grouped(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain.length() + 8);
        if (number.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                text.append(',');
            }
            text.append(plain.charAt(i));
        }
        return text.append(plain, whole, plain.length()).toString();
    }

    /// A lamp as the shell draws it.
    public static org.luodi.platform.shell.Lamp drawn(Lamp lamp) {
        return org.luodi.platform.shell.Lamp.valueOf(lamp.name());
    }
}
