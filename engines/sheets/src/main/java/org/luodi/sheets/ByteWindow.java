package org.luodi.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.luodi.sheets.Unreadable.Reason;

/// The part of a part that is in memory: bytes from [#position] on, more of them when somebody looks further.
///
/// Its fields are those of [XmlScanner] too: reading a sheet looks at each byte, and a call for each would show.
class ByteWindow {
    /// The longest tag or text; a cell holds at most 32,767 characters.
    private static final int MAX_TOKEN = 2 << 20;

    /// A namespace prefix longer than this is not recognised by [#seekEndTag(String)]; the common ones are one letter
    /// or none.
    private static final int LONGEST_PREFIX = 64;

    private final InputStream in;
    byte[] buffer = new byte[1 << 16];
    int position;
    int limit;
    private boolean eof;

    ByteWindow(InputStream in) {
        this.in = in;
        skipMark();
    }

    /// Goes behind the end tag of `name`, without looking at the tags before it: looks at one byte in ten or so
    /// (Horspool's search), since `<` cannot stand in text.
    final void seekEndTag(String name) {
        byte[] wanted = (name + ">").getBytes(StandardCharsets.US_ASCII);
        int[] shifts = new int[256];
        Arrays.fill(shifts, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            shifts[wanted[i] & 0xff] = wanted.length - 1 - i;
        }
        int at = position + wanted.length - 1;
        while (true) {
            while (at < limit) {
                if (endsAt(wanted, at) && isEndTag(at - wanted.length)) {
                    position = at + 1;
                    return;
                }
                at += shifts[buffer[at] & 0xff];
            }
            // What may be the beginning of the end tag stays: its name, a prefix, and </.
            int keep = Math.max(position, limit - wanted.length - LONGEST_PREFIX);
            int ahead = at - keep;
            position = keep;
            if (!more()) {
                throw broken("ends in the middle");
            }
            at = position + ahead;
        }
    }

    private boolean endsAt(byte[] wanted, int last) {
        int at = last;
        for (int i = wanted.length - 1; i >= 0; i--, at--) {
            if (buffer[at] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether `</` or `</prefix:` ends at this byte.
    private boolean isEndTag(int last) {
        int at = last;
        if (at >= position && buffer[at] == ':') {
            at--;
            while (at >= position && buffer[at] != '/' && buffer[at] > ' ' && buffer[at] != '<') {
                at--;
            }
        }
        return at - 1 >= position && buffer[at] == '/' && buffer[at - 1] == '<';
    }

    /// Index of `wanted`, or -1 at the end of the part. Everything from [#position] on stays in the buffer.
    final int find(byte wanted, int from) {
        int at = from;
        while (true) {
            byte[] bytes = buffer;
            int stop = limit;
            while (at < stop) {
                if (bytes[at] == wanted) {
                    return at;
                }
                at++;
            }
            int scanned = at - position;
            if (!more()) {
                return -1;
            }
            at = position + scanned;
        }
    }

    final int findText(String wanted, int from) {
        int offset = from - position;
        while (true) {
            int last = limit - wanted.length();
            for (int at = position + offset; at <= last; at++) {
                if (same(wanted, at, at + wanted.length())) {
                    return at;
                }
            }
            offset = Math.max(offset, limit - position - wanted.length() + 1);
            if (!more()) {
                throw broken("ends in the middle");
            }
        }
    }

    final void require(int count) {
        while (limit - position < count) {
            if (!more()) {
                throw broken("ends in the middle");
            }
        }
    }

    /// Reads more bytes after those that are kept from [#position] on; false at the end.
    final boolean more() {
        if (eof) {
            return false;
        }
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        if (limit == buffer.length) {
            if (buffer.length >= MAX_TOKEN) {
                throw new Unreadable(Reason.TOO_LARGE, "a tag or text of more than " + MAX_TOKEN + " bytes");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int count = in.read(buffer, limit, buffer.length - limit);
            eof = count < 0;
            limit += Math.max(0, count);
            return count > 0;
        } catch (IOException e) {
            throw new Unreadable(Reason.BROKEN, "cannot read on", e);
        }
    }

    private void skipMark() {
        while (limit < 4 && more()) {
            continue;
        }
        if (limit >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            position = 3;
        } else if (limit >= 2 && ((buffer[0] ^ buffer[1]) & 0xff) == 0x01 && (buffer[0] & 0xfe) == 0xfe) {
            recode(StandardCharsets.UTF_16);
        }
    }

    /// The standard allows UTF-16 too; no program writes it, so it may cost a copy.
    private void recode(Charset charset) {
        while (more()) {
            continue;
        }
        buffer = new String(buffer, 0, limit, charset).getBytes(StandardCharsets.UTF_8);
        limit = buffer.length;
        eof = true;
    }

    final boolean same(String name, int start, int end) {
        if (end - start != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (buffer[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static Unreadable broken(String message) {
        return new Unreadable(Reason.BROKEN, "an XML part " + message);
    }
}
