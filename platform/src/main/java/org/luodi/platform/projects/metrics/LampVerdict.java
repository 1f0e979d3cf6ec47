package org.luodi.platform.projects.metrics;

/// A lamp with its reason.
public record LampVerdict(Lamp lamp, LampReason reason) {}
