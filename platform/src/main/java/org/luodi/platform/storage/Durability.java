package org.luodi.platform.storage;

/// What a committed transaction survives.
enum Durability {
    /// A power cut.
    FULL,
    /// Only the life of the server: for tests, several times quicker.
    NONE
}
