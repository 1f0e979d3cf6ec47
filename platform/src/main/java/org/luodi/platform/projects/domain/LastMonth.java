package org.luodi.platform.projects.domain;

import java.util.Optional;
import org.luodi.standards.Money;

/// What the county held of a project at the end of the month before.
///
/// @param cumulative 自年初累计完成, 万元
/// @param origin where that figure came from
public record LastMonth(Money cumulative, Optional<Origin> origin, Optional<Boolean> started) {}
