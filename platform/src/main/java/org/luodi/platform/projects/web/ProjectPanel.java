package org.luodi.platform.projects.web;

import java.util.Optional;
import org.luodi.platform.projects.domain.PlannedProject;

/// Content of the side panel that a line of the list opens.
///
/// @param shown the month that the list showed; empty when nothing is held of the project in it
public record ProjectPanel(PlannedProject project, Optional<MonthRow> shown) {}
