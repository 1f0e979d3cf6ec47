package org.luodi.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.luodi.sheets.Unreadable.Reason;

/// The table of texts that the cells of an xlsx refer to by number.
///
/// Kept as UTF-8 in one array: a sheet with a million different texts needs their bytes and four more for each, not a
/// million objects. Texts are made when asked for; the last ones are remembered, since most sheets repeat a few words.
final class SharedStrings {
    static final SharedStrings NONE = new SharedStrings();

    private static final int MAX_BYTES = 128 << 20;
    private static final int REMEMBERED = 1 << 12;

    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[64];
    private int count;
    private final @Nullable String[] remembered = new String[REMEMBERED];
    private final int[] rememberedIndex = new int[REMEMBERED];

    private SharedStrings() {
        Arrays.fill(rememberedIndex, -1);
    }

    static SharedStrings read(XmlScanner xml) {
        SharedStrings strings = new SharedStrings();
        while (xml.next()) {
            if (xml.isOpening("si")) {
                strings.add(xml.isEmpty() ? "" : richText(xml, "si"));
            }
        }
        return strings;
    }

    /// The text of a string item or inline string: its runs joined, phonetic guides left out.
    static String richText(XmlScanner xml, String element) {
        String text = "";
        boolean several = false;
        StringBuilder joined = new StringBuilder();
        while (xml.next()) {
            if (xml.isClosing()) {
                if (xml.is(element)) {
                    break;
                }
            } else if (xml.is("rPh")) {
                xml.skipElement();
            } else if (xml.is("t") && !xml.isEmpty()) {
                if (several) {
                    joined.append(text);
                }
                text = xml.text();
                several = true;
            }
        }
        return XmlText.unescapeOffice(
                joined.isEmpty() ? text : joined.append(text).toString());
    }

    /// The text with this number.
    String get(int index) {
        if (index < 0 || index >= count) {
            throw new Unreadable(Reason.BROKEN, "a cell refers to text " + index + " of " + count);
        }
        int slot = index & (REMEMBERED - 1);
        String known = remembered[slot];
        if (known != null && rememberedIndex[slot] == index) {
            return known;
        }
        int start = index == 0 ? 0 : ends[index - 1];
        String text = new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
        remembered[slot] = text;
        rememberedIndex[slot] = index;
        return text;
    }

    private void add(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        int used = count == 0 ? 0 : ends[count - 1];
        if ((long) used + more.length > MAX_BYTES) {
            throw new Unreadable(Reason.TOO_LARGE, "more than " + MAX_BYTES + " bytes of text");
        }
        if (used + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MAX_BYTES, Math.max(used + more.length, bytes.length * 2)));
        }
        System.arraycopy(more, 0, bytes, used, more.length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = used + more.length;
    }
}
