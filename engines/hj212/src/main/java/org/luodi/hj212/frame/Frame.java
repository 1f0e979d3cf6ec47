package org.luodi.hj212.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A whole frame whose check held: a view of the decoder's buffer, good until the decoder is asked or fed again.
///
/// The segment is the bytes [#segmentFrom] to [#segmentTo] of [#bytes]; nothing is copied. Whoever keeps a frame
/// calls [#copy].
public final class Frame implements Decoded {
    private byte[] bytes = {};
    private int segmentFrom;
    private int segmentTo;
    private int end;
    private long offset;
    private int crc;
    private CheckMode check = CheckMode.STANDARD;
    private LengthUnit lengthUnit = LengthUnit.BYTES;
    private Tail tail = Tail.CR_LF;

    private Frame() {}

    /// A frame without bytes, to be shown something else.
    public static Frame empty() {
        return new Frame();
    }

    void show(byte[] source, int from, int to, long streamOffset) {
        bytes = source;
        segmentFrom = from;
        segmentTo = to;
        offset = streamOffset;
    }

    void checked(int sent, CheckMode by, LengthUnit counted) {
        crc = sent;
        check = by;
        lengthUnit = counted;
    }

    void ended(Tail by, int at) {
        tail = by;
        end = at;
    }

    /// The bytes that this frame is a part of; not to be changed.
    public byte[] bytes() {
        return bytes;
    }

    /// Index of the first byte of the segment.
    public int segmentFrom() {
        return segmentFrom;
    }

    /// Index behind the last byte of the segment.
    public int segmentTo() {
        return segmentTo;
    }

    /// Number of bytes of the segment.
    public int segmentBytes() {
        return segmentTo - segmentFrom;
    }

    /// Index of `##`.
    public int from() {
        return segmentFrom - FrameDecoder.HEAD_BYTES;
    }

    /// Index behind the tail.
    public int to() {
        return end;
    }

    /// Place of `##` in the stream, from 0.
    public long offset() {
        return offset;
    }

    /// The CRC that was sent, 0 to 0xFFFF.
    public int crc() {
        return crc;
    }

    /// The rule by which the CRC held; anything but [CheckMode#STANDARD] was a favour to this device.
    public CheckMode check() {
        return check;
    }

    /// How the segment's length had to be counted to be right.
    public LengthUnit lengthUnit() {
        return lengthUnit;
    }

    /// How the frame ended.
    public Tail tail() {
        return tail;
    }

    /// Whether nothing had to be forgiven.
    public boolean conforms() {
        return check == CheckMode.STANDARD && lengthUnit == LengthUnit.BYTES && tail == Tail.CR_LF;
    }

    /// The same frame in bytes of its own, to be kept.
    public Frame copy() {
        Frame copy = new Frame();
        int from = from();
        byte[] own = Arrays.copyOfRange(bytes, from, end);
        copy.show(own, segmentFrom - from, segmentTo - from, offset);
        copy.checked(crc, check, lengthUnit);
        copy.ended(tail, end - from);
        return copy;
    }

    /// The segment as text.
    @Override
    public String toString() {
        return new String(bytes, segmentFrom, segmentBytes(), StandardCharsets.UTF_8);
    }
}
