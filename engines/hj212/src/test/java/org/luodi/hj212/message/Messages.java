package org.luodi.hj212.message;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.luodi.hj212.FrameVectors;
import org.luodi.hj212.frame.Decoded;
import org.luodi.hj212.frame.Frame;
import org.luodi.hj212.frame.FrameDecoder;
import org.luodi.hj212.frame.FrameEncoder;

/// Makes messages for tests.
public final class Messages {
    private Messages() {}

    /// What is read of a segment, to be kept.
    public static Reading read(String segment) {
        return readFrame(FrameEncoder.encode(FrameVectors.bytes(segment)));
    }

    /// What is read of a frame, to be kept.
    public static Reading readFrame(byte[] frame) {
        List<Decoded> found = new ArrayList<>();
        FrameDecoder.standard().decode(ByteBuffer.wrap(frame), next -> found.add(FrameVectors.kept(next)));
        return new MessageReader().read((Frame) found.getFirst());
    }

    /// A message that is not refused.
    public static Message message(String segment) {
        return (Message) read(segment);
    }

    /// What is read of a writer's frame.
    public static Message written(MessageWriter writer) {
        return (Message) readFrame(writer.frame());
    }
}
