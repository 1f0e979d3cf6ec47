package org.luodi.platform.projects.web;

import java.time.YearMonth;

/// Content of the page for a month that there is not.
///
/// @param open the month that is being worked on
public record NoMonthPage(YearMonth asked, YearMonth open) {}
