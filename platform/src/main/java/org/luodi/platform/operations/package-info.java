/// What an operator's programs ask: operations (运行).
///
/// Health as JSON and measures in Prometheus' text format, on a port of their own that only this machine reaches
/// unless told otherwise; nothing of it on the port of the pages, and no person's data in it. A module adds a measure
/// as a [Gauge] bean.
///
/// Not here: the log, which Spring Boot writes; the administrator's desk, which is for people.
///
/// Start with [ManagementServer]. See docs/decisions/0013-health-and-metrics.md.
@NullMarked
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"kernel"})
package org.luodi.platform.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
