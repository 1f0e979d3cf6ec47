package org.luodi.sheets;

import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.luodi.sheets.Unreadable.Reason;

/// A deflated part of a zip while it unpacks: counted, and its CRC verified at the end, unless an earlier pass did so.
final class InflatedPart extends InputStream {
    private final String name;
    private final int packed;
    private final long expectedCrc;
    private final ZipParts parts;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private long unpacked;
    private boolean ended;

    /// @param expectedCrc the CRC to verify, or -1 on a second pass
    InflatedPart(String name, byte[] bytes, int start, int packed, long expectedCrc, ZipParts parts) {
        this.name = name;
        this.packed = packed;
        this.expectedCrc = expectedCrc;
        this.parts = parts;
        inflater.setInput(bytes, start, packed);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        try {
            int count = inflater.inflate(into, offset, length);
            if (count > 0) {
                unpacked += count;
                if (expectedCrc >= 0) {
                    parts.count(name, count, unpacked, packed);
                    crc.update(into, offset, count);
                }
                return count;
            }
            if (!inflater.finished()) {
                throw new Unreadable(Reason.BROKEN, "part " + name + " is cut off");
            }
            ended = true;
            if (expectedCrc >= 0 && crc.getValue() != expectedCrc) {
                throw new Unreadable(Reason.BROKEN, "part " + name + " does not match its check sum");
            }
            return -1;
        } catch (DataFormatException e) {
            throw new Unreadable(Reason.BROKEN, "part " + name + " cannot be unpacked", e);
        }
    }

    @Override
    public void close() {
        ended = true;
        inflater.end();
    }
}
