package org.luodi.sheets;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Walks over the tags of an office XML part, bytes in, slices out.
///
/// Only what spreadsheets need: elements (a namespace prefix is dropped), attributes, text, CDATA, the five named
/// entities and character numbers. A document type declaration is refused, so there is nothing to expand and nothing
/// to fetch: no external entities, no billion laughs. Slices are valid until the next call of [#next()] or [#text()].
///
/// Not a general XML reader on purpose: reading a sheet is one pass over some hundred million bytes, and this walks
/// them without making an object for a tag.
final class XmlScanner extends ByteWindow {
    private int depth;

    private boolean closing;
    private boolean empty;
    private int nameStart;
    private int nameEnd;
    private int attributesAt;
    private int tagEnd;

    /// Name and value of the attribute that [#nextAttribute()] found.
    int attributeName;

    int attributeNameEnd;
    int attributeValue;
    int attributeValueEnd;

    XmlScanner(InputStream in) {
        super(in);
    }

    /// The bytes that the slices point into.
    byte[] bytes() {
        return buffer;
    }

    /// Goes to the next tag; false at the end of the part.
    boolean next() {
        while (true) {
            int open = find((byte) '<', position);
            if (open < 0) {
                if (depth != 0) {
                    throw broken("ends in the middle");
                }
                return false;
            }
            position = open;
            require(2);
            byte first = buffer[position + 1];
            if (first == '!') {
                skipDeclaration();
            } else if (first == '?') {
                position = findText("?>", position + 2) + 2;
            } else {
                readTag(first == '/');
                return true;
            }
        }
    }

    boolean isClosing() {
        return closing;
    }

    /// Whether the tag is both start and end (`<v/>`).
    boolean isEmpty() {
        return empty;
    }

    /// Whether the tag's name, prefix aside, is this.
    boolean is(String name) {
        return same(name, nameStart, nameEnd);
    }

    boolean isOpening(String name) {
        return !closing && same(name, nameStart, nameEnd);
    }

    /// Goes to the next attribute of the tag.
    boolean nextAttribute() {
        int at = attributesAt;
        while (at < tagEnd && buffer[at] <= ' ') {
            at++;
        }
        if (at >= tagEnd) {
            return false;
        }
        int name = at;
        while (at < tagEnd && buffer[at] != '=') {
            if (buffer[at] == ':') {
                name = at + 1;
            }
            at++;
        }
        int nameStop = at;
        while (nameStop > name && buffer[nameStop - 1] <= ' ') {
            nameStop--;
        }
        do {
            at++;
        } while (at < tagEnd && buffer[at] <= ' ');
        if (at >= tagEnd || (buffer[at] != '"' && buffer[at] != '\'')) {
            throw broken("an attribute has no value");
        }
        byte quote = buffer[at];
        int value = ++at;
        while (at < tagEnd && buffer[at] != quote) {
            at++;
        }
        if (at >= tagEnd) {
            throw broken("an attribute has no end");
        }
        attributeName = name;
        attributeNameEnd = nameStop;
        attributeValue = value;
        attributeValueEnd = at;
        attributesAt = at + 1;
        return true;
    }

    boolean attributeIs(String name) {
        return same(name, attributeName, attributeNameEnd);
    }

    String attributeText() {
        return decode(attributeValue, attributeValueEnd);
    }

    /// The attribute's value as a whole number, or -1 when it is none.
    int attributeInt() {
        return wholeNumber(attributeValue, attributeValueEnd);
    }

    /// The value of one attribute of the tag; empty when it has none. Attributes that were passed are not seen again.
    String attribute(String name) {
        while (nextAttribute()) {
            if (attributeIs(name)) {
                return attributeText();
            }
        }
        return "";
    }

    /// Start of the text that follows the tag, in [#bytes()]; its end is [#textEnd()].
    int textStart() {
        int open = find((byte) '<', position);
        if (open < 0) {
            throw broken("ends in the middle");
        }
        return position;
    }

    /// Valid after [#textStart()].
    int textEnd() {
        return find((byte) '<', position);
    }

    /// The text that follows the tag, up to the next tag.
    String text() {
        String text = plainText();
        require(2);
        if (buffer[position + 1] != '!') {
            return text;
        }
        StringBuilder joined = new StringBuilder(text);
        while (buffer[position + 1] == '!') {
            require(9);
            if (same("<![CDATA[", position, position + 9)) {
                int end = findText("]]>", position + 9);
                joined.append(new String(buffer, position + 9, end - position - 9, StandardCharsets.UTF_8));
                position = end + 3;
            } else {
                skipDeclaration();
            }
            joined.append(plainText());
            require(2);
        }
        return joined.toString();
    }

    /// Steps over these tags when they come next, byte for byte, and are in the buffer already; false changes nothing.
    /// The common way to write a cell is recognised so, every other way goes through [#next()].
    ///
    /// @param levels how much deeper the tags lead; negative for end tags
    boolean stepOver(byte[] tags, int levels) {
        int end = position + tags.length;
        if (end > limit || !Arrays.equals(buffer, position, end, tags, 0, tags.length)) {
            return false;
        }
        position = end;
        depth += levels;
        return true;
    }

    /// Steps over the text that [#textStart()] found.
    void stepOverText() {
        position = textEnd();
    }

    /// Skips everything up to and including the end tag of the element that was just opened.
    void skipElement() {
        if (empty) {
            return;
        }
        int outside = depth - 1;
        while (depth > outside && next()) {
            continue;
        }
    }

    /// Skips everything up to and including the end tag of the element `name` that was just opened, without looking at
    /// the tags between. For big elements that are not wanted.
    void skipTo(String name) {
        seekEndTag(name);
        depth--;
    }

    private String plainText() {
        int end = find((byte) '<', position);
        if (end < 0) {
            throw broken("ends in the middle");
        }
        String text = decode(position, end);
        position = end;
        return text;
    }

    private void readTag(boolean isClosing) {
        int end = findTagEnd();
        closing = isClosing;
        int at = position + (isClosing ? 2 : 1);
        empty = !isClosing && buffer[end - 1] == '/';
        int stop = empty ? end - 1 : end;
        nameStart = at;
        while (at < stop && buffer[at] > ' ') {
            if (buffer[at] == ':') {
                nameStart = at + 1;
            }
            at++;
        }
        nameEnd = at;
        attributesAt = at;
        tagEnd = stop;
        if (nameStart >= nameEnd) {
            throw broken("a tag has no name");
        }
        if (isClosing) {
            depth--;
            if (depth < 0) {
                throw broken("an end without a beginning");
            }
        } else if (!empty) {
            depth++;
        }
        position = end + 1;
    }

    /// Index of the `>` of the tag at [#position], minding quotes; the whole tag is in the buffer then.
    private int findTagEnd() {
        int at = position + 1;
        byte quote = 0;
        while (true) {
            while (at < limit) {
                byte b = buffer[at];
                if (quote != 0) {
                    quote = b == quote ? 0 : quote;
                } else if (b == '>') {
                    return at;
                } else if (b == '"' || b == '\'') {
                    quote = b;
                }
                at++;
            }
            int scanned = at - position;
            if (!more()) {
                throw broken("ends in the middle of a tag");
            }
            at = position + scanned;
        }
    }

    private void skipDeclaration() {
        require(4);
        if (same("<!--", position, position + 4)) {
            position = findText("-->", position + 4) + 3;
            return;
        }
        require(9);
        if (same("<![CDATA[", position, position + 9)) {
            position = findText("]]>", position + 9) + 3;
            return;
        }
        throw broken("holds a document type declaration");
    }

    /// A run of at most nine digits as a number, or -1.
    int wholeNumber(int start, int end) {
        if (end <= start || end - start > 9) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    String decode(int start, int end) {
        for (int i = start; i < end; i++) {
            if (buffer[i] == '&') {
                return XmlText.unescape(new String(buffer, start, end - start, StandardCharsets.UTF_8));
            }
        }
        return new String(buffer, start, end - start, StandardCharsets.UTF_8);
    }
}
