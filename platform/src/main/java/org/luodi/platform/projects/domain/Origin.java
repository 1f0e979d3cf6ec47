package org.luodi.platform.projects.domain;

/// The place that a value came from: a file as sent, the sheet in it, and the cell ("K10").
///
/// A figure typed by a person has the empty sheet and cell; the file is then the person's name.
public record Origin(String file, String sheet, String cell) {
    public static Origin of(String file, String sheet, String cell) {
        return new Origin(file, sheet, cell);
    }

    /// The same row's place in another column; used when a whole row, not a cell, is meant.
    public boolean typed() {
        return cell.isEmpty();
    }
}
