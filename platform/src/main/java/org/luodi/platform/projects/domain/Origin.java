package org.luodi.platform.projects.domain;

/// The place that a value came from: a file as sent, the sheet in it, and the cell ("K10").
///
/// A figure typed by a person has the empty sheet and cell; the file is then the person's name.
public record Origin(String file, String sheet, String cell) {
    public static Origin of(String file, String sheet, String cell) {
        return new Origin(file, sheet, cell);
    }

    /// Whether a person typed the value, so that no cell stands behind it.
    public boolean typed() {
        return cell.isEmpty();
    }

    /// File, sheet and cell in one line, as people say it.
    public String place() {
        return typed() ? file : file + " " + sheet + "!" + cell;
    }
}
