package org.luodi.hj212;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.luodi.hj212.frame.Decoded;
import org.luodi.hj212.frame.Frame;
import org.luodi.hj212.frame.FrameDecoder;

/// Frames of the test resources, each file with its source in the first line, and what a decoder says of bytes.
public final class FrameVectors {
    private FrameVectors() {}

    /// Rows of a file without its source and header.
    public static List<String[]> rows(String file) {
        try (InputStream in =
                Objects.requireNonNull(FrameVectors.class.getResourceAsStream("/org/luodi/hj212/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The frames that must be accepted, official and real.
    public static List<String> valid() {
        List<String> frames = new ArrayList<>();
        rows("frames-official.tsv").forEach(row -> frames.add(row[0]));
        rows("frames-valid.tsv").forEach(row -> frames.add(row[0]));
        return frames;
    }

    /// Bytes of a line, with `\r`, `\n` and `\x00` meant.
    public static byte[] bytes(String line) {
        String meant = line.replace("\\r", "\r").replace("\\n", "\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < meant.length()) {
            if (meant.startsWith("\\x", at)) {
                out.write(Integer.parseInt(meant, at + 2, at + 4, 16));
                at += 4;
            } else {
                int next = meant.offsetByCodePoints(at, 1);
                out.writeBytes(meant.substring(at, next).getBytes(StandardCharsets.UTF_8));
                at = next;
            }
        }
        return out.toByteArray();
    }

    /// Everything that a decoder finds in bytes and in their end; frames as copies.
    public static List<Decoded> decode(FrameDecoder decoder, byte[] bytes) {
        List<Decoded> found = new ArrayList<>();
        decoder.decode(ByteBuffer.wrap(bytes), next -> found.add(kept(next)));
        decoder.finish(next -> found.add(kept(next)));
        return found;
    }

    /// The same thing in bytes of its own.
    public static Decoded kept(Decoded next) {
        return next instanceof Frame frame ? frame.copy() : next;
    }

    /// Everything that can be told of a finding, for comparing.
    public static String told(Decoded next) {
        return next instanceof Frame frame
                ? "frame at " + frame.offset() + " " + frame.crc() + " " + frame.check() + " " + frame.tail() + " "
                        + frame.lengthUnit() + " " + frame
                : next.toString();
    }
}
