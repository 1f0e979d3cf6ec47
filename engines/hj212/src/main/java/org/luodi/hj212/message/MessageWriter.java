package org.luodi.hj212.message;

import java.nio.charset.StandardCharsets;
import org.luodi.hj212.frame.FrameEncoder;
import org.luodi.hj212.frame.FrameLimits;

/// Writes a message as the standard wants it: fields in their order, `;` between groups of items, `,` within one.
///
/// ```java
/// new MessageWriter(32, 2011).qn("20160801085857223").pw("123456").mn("010000A8900016F000169DC0").flag(new Flag(5))
///         .item("DataTime", "20160801085857").item("w01018-Rtd", "38.2").joined("w01018-Flag", "N").frame();
/// ```
///
/// Every part refuses what would break the frame: separators in values, too long a segment.
public final class MessageWriter {
    private final int st;
    private final int cn;
    private String qn = "";
    private String pw = "";
    private String mn = "";
    private String flag = "";
    private String packages = "";
    private final StringBuilder items = new StringBuilder();

    /// @param st system code, 0 to 99
    /// @param cn command, 1000 to 9999
    public MessageWriter(int st, int cn) {
        if (st < 0 || st > 99 || cn < 1000 || cn > 9999) {
            throw new IllegalArgumentException("no such system or command: ST=" + st + ", CN=" + cn);
        }
        this.st = st;
        this.cn = cn;
    }

    /// Number of the request, or of that which is answered; left out when not called, as devices of 2005 do.
    public MessageWriter qn(String number) {
        qn = plain(number);
        return this;
    }

    /// Password of the device.
    public MessageWriter pw(String password) {
        pw = plain(password);
        return this;
    }

    /// Number of the device.
    public MessageWriter mn(String device) {
        mn = plain(device);
        return this;
    }

    /// Left out when not called.
    public MessageWriter flag(Flag bits) {
        flag = ";Flag=" + bits.bits();
        return this;
    }

    /// This is package `number` of `count`; bit D of the Flag has to say so too.
    public MessageWriter part(int count, int number) {
        if (count < 1 || count > 9999 || number < 1 || number > count) {
            throw new IllegalArgumentException("no such package: " + number + " of " + count);
        }
        packages = ";PNUM=" + count + ";PNO=" + number;
        return this;
    }

    /// The first item of a new group.
    public MessageWriter item(String name, String value) {
        return append(';', name, plain(value));
    }

    /// A further item of the group that was begun last.
    public MessageWriter joined(String name, String value) {
        return append(',', name, plain(value));
    }

    /// A new group with text, embraced by `//` (HJ 212-2017, command 3020).
    public MessageWriter text(String name, String value) {
        if (value.contains("//") || value.contains("&&") || value.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("text must not hold what ends it: " + value);
        }
        return append(';', name, "//" + value + "//");
    }

    /// The data segment.
    public byte[] segment() {
        String text = (qn.isEmpty() ? "" : "QN=" + qn + ";") + "ST=" + (st < 10 ? "0" : "") + st + ";CN=" + cn + ";PW="
                + pw + ";MN=" + mn + flag + packages + ";CP=&&" + items + "&&";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The whole frame.
    ///
    /// @throws IllegalArgumentException when the segment is longer than 1024 bytes: send it in packages
    public byte[] frame() {
        byte[] segment = segment();
        if (segment.length > FrameLimits.STANDARD_SEGMENT_BYTES) {
            throw new IllegalArgumentException("a segment has at most 1024 bytes: " + segment.length);
        }
        return FrameEncoder.encode(segment);
    }

    private MessageWriter append(char separator, String name, String value) {
        if (items.length() > 0) {
            items.append(separator);
        }
        if (name.isEmpty() || name.indexOf('=') >= 0) {
            throw new IllegalArgumentException("not a name of an item: " + name);
        }
        items.append(plain(name)).append('=').append(value);
        return this;
    }

    private static String plain(String value) {
        for (int index = 0; index < value.length(); index++) {
            char c = value.charAt(index);
            if (c < ' ' || c == ';' || c == ',' || c == '&') {
                throw new IllegalArgumentException("separators cannot be part of a value: " + value);
            }
        }
        if (value.startsWith(" ") || value.endsWith(" ") || value.startsWith("//")) {
            throw new IllegalArgumentException(
                    "a value neither begins nor ends with a blank, and is no text: " + value);
        }
        return value;
    }
}
