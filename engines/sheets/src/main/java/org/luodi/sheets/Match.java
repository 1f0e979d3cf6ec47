package org.luodi.sheets;

/// How a column was matched to a field.
public enum Match {
    /// The header is written exactly as one of the field's words.
    EXACT,
    /// The header means one of the field's words: spaces, brackets, units, years and months aside.
    SYNONYM,
    /// A person said so before; wins over everything else.
    LEARNED,
    /// Not matched.
    NONE
}
