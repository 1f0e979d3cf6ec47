package org.luodi.hj212.message;

/// What a [MessageReader] made of a frame.
public sealed interface Reading permits Message, Refused {

    /// The message, as far as it could be read.
    Message message();
}
