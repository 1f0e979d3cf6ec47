package org.luodi.sheets;

import java.util.List;

/// Something that the caller wants to find in a table, and the words that people use for it in headers.
///
/// @param name the caller's own name, e.g. `projectName`
/// @param kind how its cells are read
/// @param required whether a table without it is of little use; such a field weighs more when the header is sought
/// @param synonyms header texts that mean this field, as people write them; for a column below a group heading either
///     the column's own words or both, joined with `/`
public record Field(String name, FieldKind kind, boolean required, List<String> synonyms) {
    public Field {
        synonyms = List.copyOf(synonyms);
    }
}
