package org.luodi.platform.projects.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.luodi.platform.projects.domain.LastMonth;
import org.luodi.platform.projects.domain.PlannedProject;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.domain.UnitReturn;

/// All that a month's figures follow from.
///
/// @param plan the year's list in force in that month; a parent (打包) project whose parts are listed is not reported on
/// @param last what was held at the end of the month before; empty in the first month of the year that is kept
public record MonthInput(
        YearMonth month,
        List<PlannedProject> plan,
        Map<ProjectId, LastMonth> last,
        List<UnitReturn> returns,
        List<Answer> answers) {}
