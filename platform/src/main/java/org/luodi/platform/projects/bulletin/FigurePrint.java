package org.luodi.platform.projects.bulletin;

import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;

/// How values are printed.
///
/// @param decimals of percentages and 百分点
record FigurePrint(int decimals) {
    private static final int YI_DECIMALS = 2;
    private static final int WAN_DECIMALS = 2;

    /// The forms that a figure can be printed in.
    enum Form {
        /// Amounts in 亿元 with two decimals, gaps with their sign.
        USUAL,
        /// Amounts in 万元.
        WAN,
        /// Gaps without their sign.
        SIZE
    }

    static FigurePrint of(ListSettings settings) {
        return new FigurePrint(settings.decimals());
    }

    String print(Figure.Value value, Form form) {
        return switch (value) {
            case Figure.Value.Count count -> Long.toString(count.count());
            case Figure.Value.Amount amount -> form == Form.WAN ? wan(amount.money()) : yi(amount.money());
            case Figure.Value.Percent percent -> percent.rate().print(decimals);
            case Figure.Value.Gap gap ->
                BulletinWords.of(
                        "points",
                        form == Form.SIZE
                                ? gap.points().size(decimals)
                                : gap.points().signed(decimals));
            case Figure.Value.Rank rank -> Integer.toString(rank.rank());
            case Figure.Value.None ignored -> BulletinWords.of("undefined");
        };
    }

    private static String yi(Money money) {
        return money.print(MoneyUnit.YI_YUAN, YI_DECIMALS) + MoneyUnit.YI_YUAN.label();
    }

    private static String wan(Money money) {
        return wanDigits(money) + MoneyUnit.WAN_YUAN.label();
    }

    /// Whole 万元 without a point, others with two decimals.
    static String wanDigits(Money money) {
        return money.print(MoneyUnit.WAN_YUAN, money.wan().scale() == 0 ? 0 : WAN_DECIMALS);
    }
}
