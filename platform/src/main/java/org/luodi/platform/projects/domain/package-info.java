/// The study of 重点项目 (key projects): the annual plan, what units sent, and the figures of a month.
///
/// Pure values: nothing here knows of a web page, a workbook library or a table. Amounts are exact 万元
/// ([org.luodi.standards.Money]); a figure always carries the [Origin] that it came from.
/// Start at [PlannedProject], then [UnitReturn] and [MonthlyFigure].
@NullMarked
package org.luodi.platform.projects.domain;

import org.jspecify.annotations.NullMarked;
