package org.luodi.platform.access.audit;

import java.time.Instant;

/// That the machine's clock was put forward or back, as the administrator's desk is told.
///
/// @param back whether it was put back
/// @param minutes by how much
/// @param at when it was noticed, by the new time
public record MovedClock(boolean back, long minutes, Instant at) {}
