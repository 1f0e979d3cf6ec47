/// Water and what flows into it: water (水环境).
///
/// So far it explains frames of monitors (HJ 212) to whoever holds a file of them, see `luodi hj212 decode`.
/// What a frame is, the engine `hj212` knows.
///
/// Not here: sockets, stations, limits, findings.
@NullMarked
@ApplicationModule(
        displayName = "Water",
        allowedDependencies = {})
package org.luodi.platform.water;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
