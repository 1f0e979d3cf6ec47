package org.luodi.hj212.code;

import java.util.Optional;

/// What is measured or told under a code: 化学需氧量 under w01018.
///
/// @param code of 2017 as the table prints it; an `x` in it stands for a digit
/// @param name Chinese name
/// @param code2005 three digits or letters of HJ/T 212-2005; empty when it had none
/// @param concentrationUnit of Rtd, Min, Avg and Max
/// @param emissionUnit of Cou
/// @param format how a value is written
/// @param source table and row of HJ 212-2017, `B.1/10`
public record Factor(
        String code,
        String name,
        String code2005,
        Optional<Unit> concentrationUnit,
        Optional<Unit> emissionUnit,
        Optional<ValueFormat> format,
        String source) {

    private static final String MASS_PER_VOLUME = "mass-per-volume";

    static Factor of(String[] row) {
        return new Factor(
                row[2],
                row[3],
                row[4],
                Unit.of(row[5]),
                Unit.of(row[6]),
                ValueFormat.parse(row[7]),
                row[0] + "/" + row[1]);
    }

    /// Whether it is a content of water or air, which cannot be below nothing.
    public boolean isConcentration() {
        return concentrationUnit
                .filter(unit -> unit.quantity().equals(MASS_PER_VOLUME))
                .isPresent();
    }

    /// The unit of a value behind such a suffix.
    public Optional<Unit> unit(ItemField field) {
        return switch (field.unit()) {
            case CONCENTRATION -> concentrationUnit;
            case EMISSION -> emissionUnit;
            case NONE -> Optional.empty();
        };
    }

    /// The same factor for a device of 2005: its unit only where it is milligrams or no content at all, because
    /// 2017 moved metals to µg/L and the text of 2005 could not be obtained to say what they were before.
    Factor in2005() {
        boolean trap = concentrationUnit
                .filter(unit -> unit.quantity().equals(MASS_PER_VOLUME)
                        && !unit.symbol().startsWith("mg"))
                .isPresent();
        return trap
                ? new Factor(code, name, code2005, Optional.empty(), Optional.empty(), Optional.empty(), source)
                : this;
    }
}
