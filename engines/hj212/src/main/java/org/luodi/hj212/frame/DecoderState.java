package org.luodi.hj212.frame;

/// Where a decoder stands between two bytes. A receiver looks at it to tell a quiet line from one that broke off.
public sealed interface DecoderState {

    /// Between frames.
    record Idle() implements DecoderState {}

    /// Behind `##` or its first half, waiting for digits of the length.
    ///
    /// @param offset of `##` in the stream
    record Length(long offset) implements DecoderState {}

    /// Within the data segment.
    ///
    /// @param offset of `##` in the stream
    /// @param declaredBytes length that the frame claims
    /// @param missingBytes of the segment, at least 1
    record Segment(long offset, int declaredBytes, int missingBytes) implements DecoderState {}

    /// Behind the segment, waiting for hex digits.
    ///
    /// @param offset of `##` in the stream
    record CrcDigits(long offset) implements DecoderState {}

    /// Behind the CRC, waiting to see how the frame ends.
    ///
    /// @param offset of `##` in the stream
    record TailBytes(long offset) implements DecoderState {}
}
