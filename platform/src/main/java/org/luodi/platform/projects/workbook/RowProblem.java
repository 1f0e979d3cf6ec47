package org.luodi.platform.projects.workbook;

import org.luodi.platform.projects.domain.Origin;

/// A row that could not be used, and why; the rest of the file is not touched by it.
///
/// @param row 1-based
/// @param code message key below `projects.row-problem.`
/// @param raw what stands in the cell
public record RowProblem(int row, String code, Origin origin, String raw) {}
