package org.luodi.hj212.frame;

/// How much a stream may ask of a decoder.
///
/// @param segmentBytes longest data segment that is waited for, 1 to 9999 (four digits); the standard says 1024
/// @param bufferBytes bytes kept of one stream, fixed for its whole life; at least two of the longest frames
public record FrameLimits(int segmentBytes, int bufferBytes) {
    /// The longest segment of HJ 212-2017: 0 to 1024 bytes.
    public static final int STANDARD_SEGMENT_BYTES = 1024;

    /// Everything of a frame but its segment: `##`, four digits, four hex digits, CR LF.
    public static final int ENVELOPE_BYTES = 12;

    private static final int LONGEST_SEGMENT_BYTES = 9999;
    private static final int ROOMY_BUFFER_BYTES = 16 * 1024;

    public FrameLimits {
        if (segmentBytes < 1 || segmentBytes > LONGEST_SEGMENT_BYTES) {
            throw new IllegalArgumentException("a segment has 1 to 9999 bytes: " + segmentBytes);
        }
        if (bufferBytes < 2 * (segmentBytes + ENVELOPE_BYTES)) {
            throw new IllegalArgumentException("a buffer holds at least two frames: " + bufferBytes);
        }
    }

    /// Segments of at most 1024 bytes.
    public static FrameLimits standard() {
        return of(STANDARD_SEGMENT_BYTES);
    }

    /// Longer or shorter segments, with a buffer that fits them.
    public static FrameLimits of(int segmentBytes) {
        return new FrameLimits(segmentBytes, Math.max(ROOMY_BUFFER_BYTES, 4 * (segmentBytes + ENVELOPE_BYTES)));
    }
}
