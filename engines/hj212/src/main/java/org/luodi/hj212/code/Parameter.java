package org.luodi.hj212.code;

import java.util.Optional;

/// A name of the CP area that belongs to no factor, as DataTime.
///
/// @param name as sent
/// @param meaning in Chinese
/// @param unit as the standard writes it; empty where it has none
public record Parameter(String name, String meaning, String unit) {
    private static final KeyedTable<Parameter> ALL = KeyedTable.of(
            ShippedTable.rows("parameters.tsv").stream()
                    .map(row -> new Parameter(row[0], row[1], row[2]))
                    .toList(),
            Parameter::name);

    /// The parameter of that name.
    public static Optional<Parameter> find(String name) {
        return Optional.ofNullable(ALL.find(name));
    }
}
