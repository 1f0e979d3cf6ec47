package org.luodi.benchmarks.hj212;

import java.nio.ByteBuffer;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.code.Factor;
import org.luodi.hj212.frame.Frame;
import org.luodi.hj212.frame.FrameDecoder;
import org.luodi.hj212.message.Item;
import org.luodi.hj212.message.Message;
import org.luodi.hj212.message.MessageReader;

/// How far a frame is looked into.
enum Depth {
    /// Cut out of the stream, CRC held.
    FRAMES {
        @Override
        long look(Frame frame, MessageReader reader) {
            return frame.crc();
        }
    },
    /// And its fields and items found.
    MESSAGES {
        @Override
        long look(Frame frame, MessageReader reader) {
            Message message = (Message) reader.read(frame);
            return message.cn() + message.itemCount();
        }
    },
    /// And for every item its factor sought and its value tried as a number.
    VALUES {
        @Override
        long look(Frame frame, MessageReader reader) {
            Message message = (Message) reader.read(frame);
            long seen = message.st();
            for (int index = 0; index < message.itemCount(); index++) {
                Item item = message.item(index);
                Factor factor = item.seekFactor(Dialect.HJ_212_2017);
                seen += (factor == null ? 0 : 1) + (item.isDecimal() ? 2 : 0);
            }
            return seen;
        }
    };

    abstract long look(Frame frame, MessageReader reader);

    Sight sight() {
        return new Sight(this);
    }

    /// One connection.
    static final class Sight {
        private final Depth depth;
        private final FrameDecoder decoder = FrameDecoder.standard();
        private final MessageReader reader = new MessageReader();
        private int frames;
        private long seen;

        private Sight(Depth depth) {
            this.depth = depth;
        }

        void see(ByteBuffer piece) {
            while (piece.hasRemaining()) {
                decoder.feed(piece);
                while (decoder.next() instanceof Frame frame) {
                    seen += depth.look(frame, reader);
                    frames++;
                }
            }
        }

        /// How many frames were seen; what was seen of them must not be optimised away.
        int frames() {
            return seen == Long.MIN_VALUE ? -1 : frames;
        }
    }
}
