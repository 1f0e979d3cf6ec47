package org.luodi.platform.projects.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import org.luodi.platform.projects.domain.ProjectId;

/// A step of a project from one stage to another.
///
/// @param since the day on which it took place
public record StageChange(ProjectId project, ProjectStage stage, LocalDate since, String note, String by, Instant at) {}
