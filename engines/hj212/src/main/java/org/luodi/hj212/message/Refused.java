package org.luodi.hj212.message;

/// A message that cannot be acted upon.
///
/// @param fault why; of several the first by the order of [MessageFault]
/// @param message what could be read of it, a view like every message
public record Refused(MessageFault fault, Message message) implements Reading {}
