package org.luodi.hj212.frame;

/// Puts a segment into its envelope.
public final class FrameEncoder {
    private static final int LONGEST_SEGMENT_BYTES = 9999;

    private FrameEncoder() {}

    /// `##`, length, segment, CRC of Annex A, CR LF.
    ///
    /// @throws IllegalArgumentException when the segment is longer than four digits can say
    public static byte[] encode(byte[] segment) {
        if (segment.length > LONGEST_SEGMENT_BYTES) {
            throw new IllegalArgumentException("a segment has at most 9999 bytes: " + segment.length);
        }
        byte[] frame = new byte[segment.length + FrameLimits.ENVELOPE_BYTES];
        frame[0] = '#';
        frame[1] = '#';
        int rest = segment.length;
        for (int digit = FrameDecoder.HEAD_BYTES - 1; digit >= 2; digit--) {
            frame[digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        int end = FrameDecoder.HEAD_BYTES + segment.length;
        System.arraycopy(segment, 0, frame, FrameDecoder.HEAD_BYTES, segment.length);
        HexDigits.write(frame, end, Crc.of(segment, 0, segment.length));
        frame[frame.length - 2] = '\r';
        frame[frame.length - 1] = '\n';
        return frame;
    }
}
