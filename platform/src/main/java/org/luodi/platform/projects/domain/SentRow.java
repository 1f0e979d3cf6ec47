package org.luodi.platform.projects.domain;

import java.util.Optional;

/// One project's row in a unit's monthly return, as sent.
///
/// @param row 1-based row number in the sheet
/// @param name the project's name as sent
/// @param code the project code as sent, if the unit's table has one
/// @param nameOrigin the cell of the name, which stands for the whole row
/// @param started 是否开工, when the unit says so
public record SentRow(
        int row,
        String name,
        Optional<String> code,
        Origin nameOrigin,
        SentFigures figures,
        String progress,
        String problems,
        Optional<Boolean> started) {

    public Sent sent(FigureField field) {
        return figures.of(field);
    }

    /// The four amounts of a row.
    public record SentFigures(Sent total, Sent plan, Sent month, Sent cumulative) {
        public Sent of(FigureField field) {
            return switch (field) {
                case TOTAL -> total;
                case PLAN -> plan;
                case MONTH -> month;
                case CUMULATIVE -> cumulative;
            };
        }
    }

    /// What two copies of the same row agree in: a row pasted twice says the same twice.
    public boolean saysTheSameAs(SentRow other) {
        for (FigureField field : FigureField.values()) {
            if (!sent(field).money().equals(other.sent(field).money())) {
                return false;
            }
        }
        return true;
    }
}
