package org.luodi.platform.projects.ledger.store;

import java.time.Instant;

/// A text of the bulletin as the office edited it.
///
/// @param name which text, a stable word
public record BulletinTemplate(String name, String body, String by, Instant at) {}
