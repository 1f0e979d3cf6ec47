package org.luodi.hj212.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The state of the monitor at the time of a value (数据标记): `N` 正常 and its like.
///
/// @param letter as sent
/// @param name Chinese name
/// @param use whether the value may enter an assessment
public record DataFlag(char letter, String name, Use use) {

    /// May a value enter an assessment?
    public enum Use {
        YES,
        /// It says "at least".
        CARE,
        NO
    }

    private static final List<DataFlag> ALL = ShippedTable.rows("data-flags.tsv").stream()
            .map(row -> new DataFlag(row[0].charAt(0), row[1], Use.valueOf(row[2].toUpperCase(Locale.ROOT))))
            .toList();

    /// The flag of a letter.
    public static Optional<DataFlag> find(String letter) {
        return letter.length() == 1
                ? ALL.stream().filter(flag -> flag.letter == letter.charAt(0)).findFirst()
                : Optional.empty();
    }
}
