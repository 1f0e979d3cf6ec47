package org.luodi.platform.projects.workbook;

import java.util.List;
import org.luodi.platform.projects.domain.PlanRow;
import org.luodi.sheets.Understanding;

/// What was understood of a year's list.
///
/// @param problems rows that could not be used, for want of a name or of a readable amount
public record PlanReading(Understanding table, List<PlanRow> rows, List<RowProblem> problems) {}
