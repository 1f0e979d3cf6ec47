package org.luodi.hj212.frame;

/// What a [FrameDecoder] found next in its stream: a frame, something that wanted to be one, or nothing yet.
public sealed interface Decoded permits Frame, Malformed, Decoded.NothingYet {

    /// No whole frame is in the bytes that came so far.
    enum NothingYet implements Decoded {
        NOTHING_YET
    }
}
