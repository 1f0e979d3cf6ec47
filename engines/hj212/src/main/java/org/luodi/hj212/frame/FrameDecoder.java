package org.luodi.hj212.frame;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Consumer;

/// Cuts one stream of bytes into frames. Bytes come in pieces of any size; the same bytes give the same answers
/// however they were cut.
///
/// ```java
/// decoder.decode(piece, found -> …);      // for every piece that the line brought
/// decoder.finish(found -> …);             // when the line ended, or was silent for too long
/// ```
///
/// What is no frame becomes a [Malformed] with its place and reason, and the search for `##` goes on two bytes
/// behind its beginning, so that a frame within or behind it is found. Bytes that did not begin like a frame are
/// counted in [#strayBytes].
///
/// The buffer is allocated once, by [FrameLimits]; a length field, however large, allocates nothing. One [Frame]
/// is used again and again. Not for use by two threads at once.
public final class FrameDecoder {
    /// `##` and four digits.
    static final int HEAD_BYTES = 6;

    private static final byte MARK = '#';
    private static final int CRC_DIGITS = 4;

    private final FrameLimits limits;
    private final Compatibility.Policy policy;
    private final byte[] bytes;
    private final Frame frame = Frame.empty();

    /// Bytes of the buffer in use: `from` is where the search stands, `to` behind the last byte.
    private int from;

    private int to;
    /// Place in the stream of index 0 of the buffer.
    private long base;
    /// Whether `from` is the `##` of a frame.
    private boolean started;
    /// Index up to which a waiting segment was found free of control characters.
    private int clean;

    private boolean finished;
    private boolean behindMalformed;
    private long strayBytes;

    public FrameDecoder(FrameLimits limits, Compatibility.Policy policy) {
        this.limits = limits;
        this.policy = policy;
        this.bytes = new byte[limits.bufferBytes()];
    }

    /// A decoder by the standard: segments of at most 1024 bytes, nothing forgiven.
    public static FrameDecoder standard() {
        return new FrameDecoder(FrameLimits.standard(), Compatibility.Policy.STRICT);
    }

    /// Takes in a piece of the stream whole and hands over everything that it completes. What is handed over is
    /// good until the consumer returns.
    public void decode(ByteBuffer piece, Consumer<? super Decoded> found) {
        while (piece.hasRemaining()) {
            feed(piece);
            drain(found);
        }
    }

    /// Tells that nothing more comes, for now or for ever; a frame that broke off becomes [Malformed]. Bytes
    /// that come afterwards continue the stream.
    public void finish(Consumer<? super Decoded> found) {
        finish();
        drain(found);
    }

    /// Copies as much of a piece as there is room for; ask [#next] until it has nothing more, and feed the rest.
    ///
    /// @return the number of bytes taken, at least 1 when `piece` has any and [#next] was asked until nothing
    ///     was left
    public int feed(ByteBuffer piece) {
        finished = false;
        makeRoom();
        int taken = Math.min(piece.remaining(), bytes.length - to);
        piece.get(bytes, to, taken);
        to += taken;
        return taken;
    }

    /// See [#finish(Consumer)].
    public void finish() {
        finished = true;
    }

    /// The next frame or malformed piece in what was fed.
    public Decoded next() {
        if (!findStart()) {
            return Decoded.NothingYet.NOTHING_YET;
        }
        int declared = declared();
        if (declared == Length.INCOMPLETE) {
            return finished ? malformed(FrameFault.TRUNCATED, to, Length.NONE) : Decoded.NothingYet.NOTHING_YET;
        }
        if (declared == Length.NOT_DIGITS) {
            return malformed(FrameFault.LENGTH_NOT_DIGITS, from + Length.digits(bytes, from + 2, to), Length.NONE);
        }
        if (declared > limits.segmentBytes()) {
            return malformed(FrameFault.LENGTH_OVER_LIMIT, from + 2, declared);
        }
        return segment(declared);
    }

    private void drain(Consumer<? super Decoded> found) {
        for (Decoded next = next(); next != Decoded.NothingYet.NOTHING_YET; next = next()) {
            found.accept(next);
        }
    }

    /// Where the decoder stands.
    public DecoderState state() {
        if (!started) {
            return to > from && bytes[from] == MARK ? new DecoderState.Length(base + from) : new DecoderState.Idle();
        }
        long offset = base + from;
        int declared = declared();
        if (declared < 0) {
            return new DecoderState.Length(offset);
        }
        int missing = from + HEAD_BYTES + declared - to;
        if (missing > 0) {
            return new DecoderState.Segment(offset, declared, missing);
        }
        return missing > -CRC_DIGITS ? new DecoderState.CrcDigits(offset) : new DecoderState.TailBytes(offset);
    }

    /// Bytes so far that were neither part of a frame nor of something malformed, line ends and blanks not counted.
    public long strayBytes() {
        return strayBytes;
    }

    /// Bytes so far, those included that still wait.
    public long streamBytes() {
        return base + to;
    }

    // ---- the search ----

    /// Moves to the next `##` that no third `#` follows: of a row of them the last two count.
    private boolean findStart() {
        if (started) {
            return true;
        }
        while (to - from > 2) {
            if (bytes[from] == MARK && bytes[from + 1] == MARK && bytes[from + 2] != MARK) {
                return start();
            }
            skip();
        }
        while (from < to && !(bytes[from] == MARK && (from + 1 == to || bytes[from + 1] == MARK))) {
            skip();
        }
        if (finished) {
            if (to - from == 2) {
                return start();
            }
            while (from < to) {
                skip();
            }
        }
        return false;
    }

    private boolean start() {
        started = true;
        behindMalformed = false;
        clean = from + HEAD_BYTES;
        return true;
    }

    private void skip() {
        if (!behindMalformed && bytes[from] > ' ' | bytes[from] < 0) {
            strayBytes++;
        }
        from++;
    }

    private int declared() {
        return Length.at(bytes, from + 2, to);
    }

    // ---- one frame ----

    private Decoded segment(int declared) {
        int segmentFrom = from + HEAD_BYTES;
        int segmentTo = segmentFrom + declared;
        int here = Math.min(segmentTo, to);
        int control = Controls.first(bytes, Math.min(clean, here), here);
        if (control >= 0) {
            return brokenAt(control, declared);
        }
        clean = here;
        if (to < segmentTo + CRC_DIGITS) {
            return waitOrBreakOff(declared);
        }
        int sent = HexDigits.at(bytes, segmentTo);
        if (sent >= 0 && CheckMode.STANDARD.holds(bytes, segmentFrom, segmentTo, sent)) {
            return tail(segmentTo, sent, CheckMode.STANDARD, LengthUnit.BYTES);
        }
        return forgiven(segmentTo, declared, sent);
    }

    /// The slow way, for the few frames that do not hold by the standard.
    private Decoded forgiven(int segmentTo, int declared, int sent) {
        int segmentFrom = from + HEAD_BYTES;
        Compatibility favour = policy.of(DeviceNumber.in(bytes, segmentFrom, segmentTo));
        if (sent >= 0 && favour.check().holds(bytes, segmentFrom, segmentTo, sent)) {
            return tail(segmentTo, sent, favour.check(), LengthUnit.BYTES);
        }
        if (favour.length() == LengthUnit.CHARACTERS) {
            int counted = Characters.end(bytes, segmentFrom, to, declared);
            if (counted - segmentFrom > limits.segmentBytes()) {
                return malformed(FrameFault.LENGTH_OVER_LIMIT, from + 2, declared);
            }
            if (counted > segmentTo) {
                return counted(counted, declared, favour);
            }
        }
        return malformed(fault(segmentTo, sent), segmentTo, declared);
    }

    private Decoded counted(int segmentTo, int declared, Compatibility favour) {
        int segmentFrom = from + HEAD_BYTES;
        int control = Controls.first(bytes, segmentFrom, Math.min(segmentTo, to));
        if (control >= 0) {
            return brokenAt(control, declared);
        }
        if (to < segmentTo + CRC_DIGITS) {
            return waitOrBreakOff(declared);
        }
        int sent = HexDigits.at(bytes, segmentTo);
        CheckMode held =
                CheckMode.STANDARD.holds(bytes, segmentFrom, segmentTo, sent) ? CheckMode.STANDARD : favour.check();
        return sent >= 0 && held.holds(bytes, segmentFrom, segmentTo, sent)
                ? tail(segmentTo, sent, held, LengthUnit.CHARACTERS)
                : malformed(fault(segmentTo, sent), segmentTo, declared);
    }

    private Decoded tail(int segmentTo, int sent, CheckMode check, LengthUnit counted) {
        int at = segmentTo + CRC_DIGITS;
        boolean first = at < to;
        boolean second = at + 1 < to;
        if (!finished && (!first || bytes[at] == '\r' && !second)) {
            return Decoded.NothingYet.NOTHING_YET;
        }
        Tail tail = !first || !isLineEnd(bytes[at])
                ? Tail.NONE
                : second && bytes[at] == '\r' && bytes[at + 1] == '\n' ? Tail.CR_LF : Tail.ONE_LINE_END;
        int end = at
                + switch (tail) {
                    case CR_LF -> 2;
                    case ONE_LINE_END -> 1;
                    case NONE -> 0;
                };
        frame.show(bytes, from + HEAD_BYTES, segmentTo, base + from);
        frame.checked(sent, check, counted);
        frame.ended(tail, end);
        from = end;
        started = false;
        return frame;
    }

    // ---- what is no frame ----

    private FrameFault fault(int segmentTo, int sent) {
        boolean closed =
                segmentTo - from >= HEAD_BYTES + 2 && bytes[segmentTo - 1] == '&' && bytes[segmentTo - 2] == '&';
        if (!closed) {
            return FrameFault.LENGTH_WRONG;
        }
        return sent < 0 ? FrameFault.CRC_NOT_HEX : FrameFault.CRC_WRONG;
    }

    /// A line that ends before the segment does either closed early, `&&` and CRC, or broke off.
    private Malformed brokenAt(int control, int declared) {
        if (!isLineEnd(bytes[control])) {
            return malformed(FrameFault.CONTROL_CHARACTER, control, declared);
        }
        int closing = control - CRC_DIGITS - 2;
        boolean closed = closing >= from + HEAD_BYTES
                && bytes[closing] == '&'
                && bytes[closing + 1] == '&'
                && HexDigits.at(bytes, closing + 2) >= 0;
        return malformed(closed ? FrameFault.LENGTH_WRONG : FrameFault.TRUNCATED, control, declared);
    }

    private Decoded waitOrBreakOff(int declared) {
        return finished ? malformed(FrameFault.TRUNCATED, to, declared) : Decoded.NothingYet.NOTHING_YET;
    }

    private Malformed malformed(FrameFault fault, int at, int declared) {
        int segmentFrom = from + HEAD_BYTES;
        int segmentTo = segmentFrom + Math.max(declared, 0);
        boolean crcRead = fault == FrameFault.CRC_WRONG;
        Malformed malformed = new Malformed(
                base + from,
                fault,
                base + at,
                declared,
                crcRead ? HexDigits.at(bytes, segmentTo) : -1,
                crcRead ? Crc.of(bytes, segmentFrom, segmentTo) : -1,
                Excerpt.of(bytes, from, seen(fault, at)));
        from += 2;
        started = false;
        behindMalformed = true;
        return malformed;
    }

    /// Index behind what was looked at: an excerpt shows that and no more, so that it does not depend on how the
    /// stream was cut.
    private int seen(FrameFault fault, int at) {
        int seen = switch (fault) {
            case LENGTH_NOT_DIGITS -> at + 1;
            case LENGTH_OVER_LIMIT -> from + HEAD_BYTES;
            case CRC_WRONG, CRC_NOT_HEX -> at + CRC_DIGITS;
            case LENGTH_WRONG -> isLineEnd(bytes[at]) ? at : at + CRC_DIGITS;
            case CONTROL_CHARACTER, TRUNCATED -> at;
        };
        return Math.min(seen, to);
    }

    private static boolean isLineEnd(byte b) {
        return b == '\r' || b == '\n';
    }

    private void makeRoom() {
        if (from == 0 || bytes.length - to >= bytes.length / 2) {
            return;
        }
        Objects.checkFromToIndex(from, to, bytes.length);
        System.arraycopy(bytes, from, bytes, 0, to - from);
        clean -= from;
        base += from;
        to -= from;
        from = 0;
    }
}
