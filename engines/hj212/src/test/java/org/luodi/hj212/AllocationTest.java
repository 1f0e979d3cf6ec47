package org.luodi.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.frame.Frame;
import org.luodi.hj212.frame.FrameDecoder;
import org.luodi.hj212.message.Item;
import org.luodi.hj212.message.Message;
import org.luodi.hj212.message.MessageReader;

/// Decoding frames and looking at their items makes no garbage, however many there are.
class AllocationTest {
    private static final int PASSES = 50;

    private final FrameDecoder decoder = FrameDecoder.standard();
    private final MessageReader reader = new MessageReader();
    private int frames;
    private int known;

    @Test
    void nothing_is_allocated_for_a_frame() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameVectors.valid().forEach(line -> out.writeBytes(FrameVectors.bytes(line + "\r\n")));
        ByteBuffer stream = ByteBuffer.wrap(out.toByteArray());
        look(stream);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        frames = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int pass = 0; pass < PASSES; pass++) {
            look(stream);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(frames).isEqualTo(PASSES * FrameVectors.valid().size());
        assertThat(known).isPositive();
        assertThat((double) allocated / frames).as("bytes a frame").isLessThan(1);
    }

    private void look(ByteBuffer stream) {
        stream.rewind();
        while (stream.hasRemaining()) {
            decoder.feed(stream);
            while (decoder.next() instanceof Frame frame) {
                frames++;
                Message message = (Message) reader.read(frame);
                for (int index = 0; index < message.itemCount(); index++) {
                    Item item = message.item(index);
                    if (item.seekFactor(Dialect.HJ_212_2017) != null && item.isDecimal() && item.whole() != 0) {
                        known++;
                    }
                }
            }
        }
    }
}
