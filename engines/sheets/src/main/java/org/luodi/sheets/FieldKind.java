package org.luodi.sheets;

/// What kind of value a field holds; decides how its cells are read and whether a merged value is repeated.
public enum FieldKind {
    /// Words. A value merged over several rows belongs to each of them.
    TEXT,
    /// An amount of money in the unit of the cell, of its column or of the table, in this order.
    MONEY,
    /// A share of a hundred; see [Cell#percent()].
    PERCENT,
    /// A plain figure.
    NUMBER,
    /// An identifier: digits and letters that are never calculated with.
    CODE,
    /// A yes or no.
    FLAG;

    /// Whether cells of this kind hold figures. A figure merged over several rows counts once, in its first row.
    public boolean isFigure() {
        return this == MONEY || this == PERCENT || this == NUMBER;
    }
}
