package org.luodi.hj212.frame;

/// What the four digits behind `##` count. HJ 212-2017 says ASCII characters (ASCII 字符数), HJ 212-2025 bytes of
/// UTF-8: the same, until a device sends Chinese text and counts characters.
public enum LengthUnit {
    BYTES,
    /// Characters of UTF-8; allowed to single devices only.
    CHARACTERS
}
