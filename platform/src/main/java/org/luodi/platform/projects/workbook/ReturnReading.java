package org.luodi.platform.projects.workbook;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.UnitReturn;
import org.luodi.sheets.Understanding;

/// What was understood of one file of a month.
///
/// @param unit the unit that sent it; empty when neither the file's name, nor its text, nor its projects tell
/// @param returns its rows by the unit that answers for them; most files hold one unit's rows only
/// @param problems rows that could not be used
public record ReturnReading(
        Understanding table, Optional<String> unit, List<UnitReturn> returns, List<RowProblem> problems) {

    /// Whether a column of the table has the names or the codes of projects; without one no row can be told from
    /// another.
    public boolean namesProjects() {
        return table.header().column(ReturnVocabulary.NAME).isPresent()
                || table.header().column(ReturnVocabulary.CODE).isPresent();
    }

    public int rowCount() {
        return returns.stream().mapToInt(unitReturn -> unitReturn.rows().size()).sum();
    }
}
