package org.luodi.hj212.message;

/// What a segment does against the standard without becoming unreadable. All were met in frames of real devices,
/// some in the standard's own examples (HJ 212-2017 Annex C).
public enum Deviation {
    /// `,` between fields where `;` belongs.
    COMMA_BETWEEN_FIELDS,
    /// Nothing between the last field and `CP=`.
    NO_SEPARATOR_BEFORE_CP,
    /// Blanks around names or values.
    BLANKS,
    /// A field that no text has.
    UNKNOWN_FIELD,
    /// A field that stands there twice; the first counts.
    FIELD_TWICE,
    /// An item without `=`.
    ITEM_WITHOUT_VALUE,
    /// Bytes behind the closing `&&`.
    BYTES_BEHIND_CP;

    int bit() {
        return 1 << ordinal();
    }
}
