package org.luodi.hj212.frame;

/// Why bytes behind `##` are no frame.
public enum FrameFault {
    /// The four places behind `##` do not hold four decimal digits.
    LENGTH_NOT_DIGITS,
    /// The segment would be longer than [FrameLimits] allow.
    LENGTH_OVER_LIMIT,
    /// The segment does not end with `&&` where its length says.
    LENGTH_WRONG,
    /// A control character stands in the segment.
    CONTROL_CHARACTER,
    /// The frame breaks off: its line or the stream ends before its length is reached.
    TRUNCATED,
    /// The four places behind the segment do not hold hex digits.
    CRC_NOT_HEX,
    /// The CRC belongs to another segment.
    CRC_WRONG
}
