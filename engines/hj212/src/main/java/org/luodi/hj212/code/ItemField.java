package org.luodi.hj212.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What stands behind the hyphen of an item's name: `Rtd` in `w01018-Rtd`.
///
/// @param suffix as sent
/// @param name Chinese name
/// @param unit which unit of the factor the value has
public record ItemField(String suffix, String name, UnitOf unit) {

    /// Which unit of its factor a value has.
    public enum UnitOf {
        CONCENTRATION,
        EMISSION,
        NONE
    }

    private static final List<ItemField> ALL = ShippedTable.rows("item-fields.tsv").stream()
            .map(row -> new ItemField(row[0], row[1], UnitOf.valueOf(row[2].toUpperCase(Locale.ROOT))))
            .toList();
    private static final KeyedTable<ItemField> BY_SUFFIX = KeyedTable.of(ALL, ItemField::suffix);

    /// The meaning of a suffix.
    public static Optional<ItemField> find(byte[] bytes, int from, int to) {
        return Optional.ofNullable(BY_SUFFIX.find(bytes, from, to));
    }

    /// The meaning of a suffix.
    public static Optional<ItemField> find(String suffix) {
        return Optional.ofNullable(BY_SUFFIX.find(suffix));
    }

    /// Whether it is a measured amount: a number, that is.
    public boolean isAmount() {
        return unit != UnitOf.NONE && !suffix.equals("Info");
    }
}
