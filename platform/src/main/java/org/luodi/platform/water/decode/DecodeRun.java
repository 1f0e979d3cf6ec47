package org.luodi.platform.water.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.luodi.hj212.device.DeviceRegistry;
import org.luodi.hj212.device.SpokenDialect;
import org.luodi.hj212.doubt.Doubt;
import org.luodi.hj212.doubt.Plausibility;
import org.luodi.hj212.doubt.Repetitions;
import org.luodi.hj212.frame.Decoded;
import org.luodi.hj212.frame.Frame;
import org.luodi.hj212.frame.FrameDecoder;
import org.luodi.hj212.frame.Malformed;
import org.luodi.hj212.message.Message;
import org.luodi.hj212.message.MessageReader;
import org.luodi.hj212.message.Reading;
import org.luodi.hj212.message.Refused;

/// Decodes one stream into lines. Memory does not grow with the stream.
final class DecodeRun {
    private static final int PIECE_BYTES = 1 << 16;
    private static final int REMEMBERED = 10_000;

    private final FrameDecoder decoder;
    private final DeviceRegistry devices;
    private final MessageReader reader = new MessageReader();
    private final Plausibility plausibility = Plausibility.ofAnyTime();
    private final Repetitions repetitions = new Repetitions(REMEMBERED);
    private final Words words;
    private long accepted;
    private long refused;

    DecodeRun(DecodeOptions options, Words words) {
        this.decoder = new FrameDecoder(options.limits(), options.devices().forgiving());
        this.devices = options.devices();
        this.words = words;
    }

    /// Writes a line for every frame; what has arrived is written out before more is waited for.
    void decode(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        try (FrameLines lines = new FrameLines(out, words)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                decoder.decode(ByteBuffer.wrap(piece, 0, count), found -> tell(found, lines));
                lines.flush();
            }
            decoder.finish(found -> tell(found, lines));
        }
    }

    private void tell(Decoded found, FrameLines lines) {
        switch (found) {
            case Malformed malformed -> {
                refused++;
                lines.write(malformed);
            }
            case Frame frame -> tell(reader.read(frame), lines);
            case Decoded.NothingYet nothing -> throw new IllegalStateException(nothing.name());
        }
    }

    private void tell(Reading reading, FrameLines lines) {
        Message message = reading.message();
        SpokenDialect spoken = SpokenDialect.of(message, devices);
        List<Doubt> doubts = new ArrayList<>(plausibility.of(message, spoken.dialect()));
        switch (reading) {
            case Message whole -> {
                accepted++;
                repetitions.of(whole).ifPresent(doubts::add);
                lines.write(whole, spoken, doubts);
            }
            case Refused refusal -> {
                refused++;
                lines.write(refusal, spoken, doubts);
            }
        }
    }

    long accepted() {
        return accepted;
    }

    long refused() {
        return refused;
    }

    /// Bytes that belong to no frame.
    long strayBytes() {
        return decoder.strayBytes();
    }

    /// Whether there were bytes and no frame among them.
    boolean nothingFound() {
        return accepted + refused == 0 && decoder.strayBytes() > 0;
    }
}
