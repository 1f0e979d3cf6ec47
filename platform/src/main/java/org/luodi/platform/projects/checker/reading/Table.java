package org.luodi.platform.projects.checker.reading;

import java.util.List;
import java.util.Optional;

/// A table of a bulletin, understood.
///
/// @param columns what its columns hold
/// @param rows its rows of figures
public record Table(List<Column> columns, List<Row> rows) {

    /// A column with figures.
    ///
    /// @param index from 0
    /// @param title its title, header levels joined
    /// @param role what it holds
    /// @param power the power of ten of 万元 in which money stands, where the table says it
    public record Column(int index, String title, Role role, Optional<Integer> power) {}

    /// A row with a name.
    ///
    /// @param name the first words of the row
    /// @param first its first cell
    /// @param kind whether it is a part or a sum
    /// @param figures its figures, one for each column that has one
    public record Row(String name, String first, RowKind kind, List<Figure> figures) {

        Row as(RowKind other) {
            return new Row(name, first, other, figures);
        }

        /// The figure of a role; the first when two columns hold it.
        public Optional<Figure> figure(Role role) {
            return all(role).stream().findFirst();
        }

        /// The figures of a role, in the order of their columns.
        public List<Figure> all(Role role) {
            return figures.stream().filter(figure -> figure.role() == role).toList();
        }
    }

    /// What a row stands for.
    public enum RowKind {
        PART,
        /// A part of the row above («其中:…»).
        WITHIN,
        SUBTOTAL,
        /// A row that calls itself the total.
        TOTAL,
        /// A row named for the county as a whole.
        WHOLE
    }

    /// The row of the total, if there is one.
    public Optional<Row> total() {
        return rows.stream()
                .filter(row -> row.kind() == RowKind.TOTAL || row.kind() == RowKind.WHOLE)
                .findFirst();
    }

    public List<Row> parts() {
        return rows.stream().filter(row -> row.kind() == RowKind.PART).toList();
    }
}
