package org.luodi.gongwen;

import org.luodi.standards.Refusal;

/// A column of an attached table: its header and how its cells stand.
///
/// @param title the header; a `/` splits it into a group and a column under it, `累计完成/比例`, and neighbours of one
///     group share a merged header cell
/// @param alignment of the body cells; headers are always centred
/// @param weight share of the table's width relative to the other columns, 1 or more
public record TableColumn(String title, Alignment alignment, int weight) {

    /// Where the text of a cell stands.
    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    public TableColumn {
        if (weight < 1) {
            throw new Refusal("document-table.weight", "The weight of a column is 1 or more", "" + weight);
        }
    }

    /// A column of words, set left.
    public static TableColumn text(String title, int weight) {
        return new TableColumn(title, Alignment.LEFT, weight);
    }

    /// A column of short marks (serial numbers, ranks), centred.
    public static TableColumn centred(String title, int weight) {
        return new TableColumn(title, Alignment.CENTRE, weight);
    }

    /// A column of figures, set right so that the decimal places stand under each other.
    public static TableColumn number(String title, int weight) {
        return new TableColumn(title, Alignment.RIGHT, weight);
    }

    /// The group above the column, empty when the header has one level.
    String group() {
        int slash = title.indexOf('/');
        return slash < 0 ? "" : title.substring(0, slash);
    }

    /// The header without its group.
    String name() {
        return title.substring(title.indexOf('/') + 1);
    }
}
