package org.luodi.hj212.doubt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.luodi.hj212.code.DataFlag;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.code.Factor;
import org.luodi.hj212.code.ItemField;
import org.luodi.hj212.code.Unit;
import org.luodi.hj212.doubt.Doubt.Kind;
import org.luodi.hj212.message.Item;
import org.luodi.hj212.message.Message;

/// Looks at the items of one message.
final class ItemPlausibility {
    private static final BigDecimal HIGHEST_PH = BigDecimal.valueOf(14);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PH = "w01001";
    private static final List<String> EQUIPMENT = List.of("RS", "RT");

    private final Message message;
    private final Dialect dialect;
    private final List<Doubt> doubts;

    ItemPlausibility(Message message, Dialect dialect, List<Doubt> doubts) {
        this.message = message;
        this.dialect = dialect;
        this.doubts = doubts;
    }

    void look() {
        for (int index = 0; index < message.itemCount(); index++) {
            Item item = message.item(index);
            if (item.hasCode()) {
                coded(index, item);
                neighbours(index, item);
            }
        }
    }

    private void coded(int index, Item item) {
        Optional<Factor> factor = item.factor(dialect);
        Optional<ItemField> field = item.field();
        if (factor.isEmpty() && !isEquipment(item)) {
            doubt(Kind.FACTOR_UNKNOWN, index, item.code());
        }
        if (factor.filter(found -> isOfOtherDialect(item, found)).isPresent()) {
            doubt(Kind.FACTOR_OF_OTHER_DIALECT, index, item.code());
        }
        if (field.isEmpty()) {
            doubt(Kind.FIELD_UNKNOWN, index, item.suffix());
        }
        if (item.hasSuffix("Flag") && DataFlag.find(item.value()).isEmpty()) {
            doubt(Kind.DATA_FLAG_UNKNOWN, index, item.value());
        }
        if (field.filter(ItemField::isAmount).isPresent()) {
            amount(index, item, factor, field.get());
        }
    }

    private void amount(int index, Item item, Optional<Factor> factor, ItemField field) {
        Optional<BigDecimal> number = item.decimal();
        if (number.isEmpty()) {
            doubt(Kind.NOT_A_NUMBER, index, item.value());
            return;
        }
        if (factor.isEmpty()) {
            return;
        }
        if (isBelowNothing(number.get(), factor.get(), field)) {
            doubt(Kind.NEGATIVE, index, item.value());
        }
        if (isImpossible(number.get(), factor.get())) {
            doubt(Kind.OUT_OF_RANGE, index, item.value());
        }
        if (field.unit() == ItemField.UnitOf.CONCENTRATION
                && factor.get()
                        .format()
                        .filter(format -> !format.holds(number.get()))
                        .isPresent()) {
            doubt(Kind.TOO_MANY_DIGITS, index, item.value());
        }
    }

    /// Totals, and contents of water and air.
    private static boolean isBelowNothing(BigDecimal number, Factor factor, ItemField field) {
        return number.signum() < 0 && (factor.isConcentration() || field.unit() == ItemField.UnitOf.EMISSION);
    }

    private static boolean isImpossible(BigDecimal number, Factor factor) {
        if (factor.code().equals(PH)) {
            return number.signum() < 0 || number.compareTo(HIGHEST_PH) > 0;
        }
        boolean share = factor.concentrationUnit()
                .map(Unit::quantity)
                .filter("share"::equals)
                .isPresent();
        return share && (number.signum() < 0 || number.compareTo(HUNDRED) > 0);
    }

    private boolean isOfOtherDialect(Item item, Factor factor) {
        boolean old = item.code().equals(factor.code2005());
        return old != (dialect == Dialect.HJ_T_212_2005);
    }

    private static boolean isEquipment(Item item) {
        return EQUIPMENT.contains(item.suffix());
    }

    // ---- beside others ----

    private void neighbours(int index, Item item) {
        boolean first = true;
        for (int other = index - 1; other >= 0 && message.item(other).group() == item.group(); other--) {
            Item before = message.item(other);
            if (first && before.hasCode() && !before.hasCodeOf(item)) {
                doubt(Kind.GROUP_OF_TWO_FACTORS, index, before.code() + "," + item.code());
            }
            if (before.hasNameOf(item)) {
                doubt(Kind.ITEM_TWICE, index, item.name());
            }
            first = false;
        }
        if (item.hasSuffix("Avg")) {
            order(index, item, "Min", 1);
            order(index, item, "Max", -1);
        }
    }

    private void order(int index, Item average, String suffix, int sign) {
        for (int other = 0; other < message.itemCount(); other++) {
            Item bound = message.item(other);
            if (bound.group() == average.group()
                    && bound.hasSuffix(suffix)
                    && bound.hasCodeOf(average)
                    && bound.isDecimal()
                    && average.isDecimal()
                    && Integer.signum(bound.decimal()
                                    .orElseThrow()
                                    .compareTo(average.decimal().orElseThrow()))
                            == sign) {
                doubt(Kind.NOT_IN_ORDER, index, bound + ", " + average);
            }
        }
    }

    private void doubt(Kind kind, int index, String about) {
        doubts.add(new Doubt(kind, index, about));
    }
}
