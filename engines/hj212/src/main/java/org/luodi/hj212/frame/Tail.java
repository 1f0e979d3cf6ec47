package org.luodi.hj212.frame;

/// How a frame ended; the standard says CR LF (HJ 212-2017). The others lose no data and are forgiven to all.
public enum Tail {
    CR_LF,
    /// CR or LF alone, as in files.
    ONE_LINE_END,
    /// Neither; something else or nothing followed the CRC.
    NONE
}
