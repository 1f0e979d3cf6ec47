/// From a workbook to what it says of projects: the year's list and the monthly returns.
///
/// [org.luodi.sheets] finds the table; here its columns become the field's own words and its rows become
/// [org.luodi.platform.projects.domain.SentRow]s. A row that cannot be used is told with its number and the reason,
/// and never stops the rest. Start at [ReturnReader].
@NullMarked
package org.luodi.platform.projects.workbook;

import org.jspecify.annotations.NullMarked;
