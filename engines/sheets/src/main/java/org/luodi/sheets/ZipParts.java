package org.luodi.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.luodi.sheets.Unreadable.Reason;

/// The parts of a zip in memory, found by the central directory as office programs find them.
///
/// Own code because the readers at hand either trust the sizes that the file declares or do not check sums:
/// here each part is counted while it unpacks (size, ratio), its CRC is verified, and two parts may not share
/// bytes.
final class ZipParts {
    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int MAX_PARTS = 10_000;

    /// Where a part lies.
    ///
    /// @param name as the zip spells it
    /// @param method 0 stored, 8 deflated
    /// @param crc its CRC-32
    /// @param offset of the local header
    private record Part(String name, int method, int flags, long crc, long packed, long offset) {}

    private final byte[] bytes;
    private final Limits limits;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private long unpackedSoFar;

    ZipParts(byte[] bytes, Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
        readDirectory();
    }

    Set<String> names() {
        return parts.keySet();
    }

    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /// The parts' names as the zip spells them, in its order.
    List<String> spelledNames() {
        return parts.values().stream().map(Part::name).toList();
    }

    /// The unpacked bytes of a part.
    ///
    /// @param verify whether it is counted and its CRC checked at the end; not needed on a second pass
    InputStream open(String name, boolean verify) {
        Part part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw new Unreadable(Reason.BROKEN, "part " + name + " is missing");
        }
        int start = dataStart(part);
        int packed = Math.toIntExact(part.packed());
        return switch (part.method()) {
            case 0 -> new ByteArrayInputStream(bytes, start, packed);
            case 8 -> new InflatedPart(name, bytes, start, packed, verify ? part.crc() : -1, this);
            default -> throw new Unreadable(Reason.BROKEN, "part " + name + " is packed by method " + part.method());
        };
    }

    /// A small part whole.
    byte[] read(String name, int maxBytes) {
        try (InputStream in = open(name, true)) {
            byte[] read = in.readNBytes(maxBytes + 1);
            if (read.length > maxBytes) {
                throw new Unreadable(Reason.TOO_LARGE, "part " + name + " has more than " + maxBytes + " bytes");
            }
            return read;
        } catch (IOException e) {
            throw new Unreadable(Reason.BROKEN, "part " + name, e);
        }
    }

    /// Counts bytes that a part unpacked to.
    void count(String name, int more, long unpacked, long packed) {
        unpackedSoFar += more;
        if (unpackedSoFar > limits.maxUnpackedBytes()) {
            throw new Unreadable(Reason.ZIP_BOMB, "unpacks to more than " + limits.maxUnpackedBytes() + " bytes");
        }
        if (unpacked > Limits.RATIO_FREE_BYTES && unpacked / Math.max(1, packed) > limits.maxRatio()) {
            throw new Unreadable(
                    Reason.ZIP_BOMB, name + " unpacks to more than " + limits.maxRatio() + " times its size");
        }
    }

    private int dataStart(Part part) {
        int at = Math.toIntExact(part.offset());
        if (at < 0 || at + 30 > bytes.length || int4(at) != LOCAL) {
            throw broken("a local header is missing");
        }
        int start = at + 30 + int2(at + 26) + int2(at + 28);
        if (start + part.packed() > bytes.length) {
            throw broken("a part is cut off");
        }
        return start;
    }

    private void readDirectory() {
        int end = findEnd();
        long count = int2(end + 10);
        long offset = int4(end + 16) & 0xffff_ffffL;
        if (end >= 20 && int4(end - 20) == LOCATOR64) {
            int end64 = inside(int8(end - 20 + 8), 56);
            if (int4(end64) != END64) {
                throw broken("the zip64 directory is missing");
            }
            count = int8(end64 + 32);
            offset = int8(end64 + 48);
        }
        if (count < 0 || count > MAX_PARTS) {
            throw new Unreadable(Reason.TOO_LARGE, "a zip of " + count + " parts");
        }
        int at = inside(offset, 0);
        for (long i = 0; i < count; i++) {
            at = readEntry(at);
        }
        refuseOverlaps();
    }

    private int readEntry(int at) {
        if (at + 46 > bytes.length || int4(at) != CENTRAL) {
            throw broken("the directory is cut off");
        }
        int nameLength = int2(at + 28);
        int extraLength = int2(at + 30);
        int next = at + 46 + nameLength + extraLength + int2(at + 32);
        if (next > bytes.length) {
            throw broken("the directory is cut off");
        }
        String name = new String(bytes, at + 46, nameLength, StandardCharsets.UTF_8);
        long packed = int4(at + 20) & 0xffff_ffffL;
        long unpacked = int4(at + 24) & 0xffff_ffffL;
        long offset = int4(at + 42) & 0xffff_ffffL;
        int extra = at + 46 + nameLength;
        int field = extra64(extra, extra + extraLength);
        if (field >= 0) {
            field += unpacked == 0xffff_ffffL ? 8 : 0;
            if (packed == 0xffff_ffffL) {
                packed = int8(inside(field, 8));
                field += 8;
            }
            offset = offset == 0xffff_ffffL ? int8(inside(field, 8)) : offset;
        }
        int start = inside(offset, 30);
        inside(start + 30L, 0);
        if (packed < 0 || packed > bytes.length) {
            throw broken("a part is cut off");
        }
        Part part = new Part(name, int2(at + 10), int2(at + 8), int4(at + 16) & 0xffff_ffffL, packed, start);
        if ((part.flags() & 1) != 0) {
            throw new Unreadable(Reason.ENCRYPTED, "part " + name + " is encrypted");
        }
        String key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        if (parts.put(key, part) != null) {
            throw broken("two parts are called " + name);
        }
        return next;
    }

    /// Offset of the zip64 extra field's contents, or -1.
    private int extra64(int from, int to) {
        int at = from;
        while (at + 4 <= to) {
            if (int2(at) == 1) {
                return at + 4;
            }
            at += 4 + int2(at + 2);
        }
        return -1;
    }

    /// The classic flat bomb lets thousands of parts share one run of packed bytes.
    private void refuseOverlaps() {
        long[][] spans = parts.values().stream()
                .map(part -> new long[] {part.offset(), part.offset() + 30 + part.packed()})
                .sorted((a, b) -> Long.compare(a[0], b[0]))
                .toArray(long[][]::new);
        for (int i = 1; i < spans.length; i++) {
            if (spans[i][0] < spans[i - 1][1]) {
                throw new Unreadable(Reason.ZIP_BOMB, "parts of the zip share their bytes");
            }
        }
    }

    private int findEnd() {
        int lowest = Math.max(0, bytes.length - 22 - 0xffff);
        for (int at = bytes.length - 22; at >= lowest; at--) {
            if (int4(at) == END) {
                return at;
            }
        }
        throw broken("the zip's directory is missing: the file is cut off");
    }

    private int inside(long at, int length) {
        if (at < 0 || at + length > bytes.length) {
            throw broken("an offset points outside the file");
        }
        return (int) at;
    }

    private static Unreadable broken(String message) {
        return new Unreadable(Reason.BROKEN, message);
    }

    private int int2(int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    private int int4(int at) {
        return int2(at) | int2(at + 2) << 16;
    }

    private long int8(int at) {
        return (int4(at) & 0xffff_ffffL) | (long) int4(at + 4) << 32;
    }
}
