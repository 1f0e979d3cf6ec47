package org.luodi.sheets;

import org.luodi.sheets.Unreadable.Reason;

/// Escapes in the text of office XML: entities, and `_x000D_` for what XML cannot hold.
final class XmlText {
    private XmlText() {}

    static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int amp = text.indexOf('&', at);
            if (amp < 0) {
                break;
            }
            int end = text.indexOf(';', amp);
            if (end < 0 || end - amp > 12) {
                throw new Unreadable(Reason.BROKEN, "an entity has no end");
            }
            plain.append(text, at, amp);
            append(plain, text.substring(amp + 1, end));
            at = end + 1;
        }
        return plain.append(text, at, text.length()).toString();
    }

    private static void append(StringBuilder plain, String entity) {
        switch (entity) {
            case "amp" -> plain.append('&');
            case "lt" -> plain.append('<');
            case "gt" -> plain.append('>');
            case "quot" -> plain.append('"');
            case "apos" -> plain.append('\'');
            default -> plain.appendCodePoint(number(entity));
        }
    }

    private static int number(String entity) {
        try {
            if (entity.startsWith("#x")) {
                return checked(Integer.parseInt(entity, 2, entity.length(), 16));
            }
            if (entity.startsWith("#")) {
                return checked(Integer.parseInt(entity, 1, entity.length(), 10));
            }
        } catch (NumberFormatException e) {
            throw new Unreadable(Reason.BROKEN, "entity " + entity, e);
        }
        throw new Unreadable(Reason.BROKEN, "an entity of its own: " + entity);
    }

    private static int checked(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new Unreadable(Reason.BROKEN, "no character has the number " + codePoint);
        }
        return codePoint;
    }

    /// Replaces `_xHHHH_` by the character that it stands for.
    static String unescapeOffice(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0 && at + 7 <= text.length()) {
            if (text.charAt(at + 6) == '_' && isHex(text, at + 2, at + 6)) {
                plain.append(text, done, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                done = at + 7;
                at = text.indexOf("_x", done);
            } else {
                at = text.indexOf("_x", at + 2);
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
