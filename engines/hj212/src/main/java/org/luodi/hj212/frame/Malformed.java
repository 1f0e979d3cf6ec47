package org.luodi.hj212.frame;

/// Bytes that began like a frame and are none. The search goes on two bytes behind [#offset].
///
/// @param offset of `##` in the stream, from 0
/// @param fault why
/// @param faultOffset of the byte in the stream at which it showed
/// @param declaredBytes length of the segment that the frame claims; −1 when it does not say
/// @param sentCrc the CRC that the frame claims; −1 where it was not looked at
/// @param computedCrc the CRC of its segment; −1 where it was not looked at
/// @param excerpt the beginning of it, at most [#EXCERPT_BYTES] bytes and not beyond its line, with `·` for what
///     cannot be printed
public record Malformed(
        long offset,
        FrameFault fault,
        long faultOffset,
        int declaredBytes,
        int sentCrc,
        int computedCrc,
        String excerpt)
        implements Decoded {
    /// Longest excerpt that is kept.
    public static final int EXCERPT_BYTES = 1100;
}
