package org.luodi.hj212.message;

import org.luodi.hj212.code.Commands;
import org.luodi.hj212.frame.Frame;

/// Reads the segment of a frame: fields up to `CP=&&`, items up to the closing `&&`.
///
/// One [Message] is filled again and again and is good until the next reading. Not for use by two threads at once.
public final class MessageReader {
    /// Items that are read of one message. A segment of 1024 bytes has room for 250 of the shortest.
    public static final int MOST_ITEMS = 1000;

    private static final int CP = HeaderField.COUNT;
    private static final int UNKNOWN = -1;

    private final Message message = new Message(Frame.empty());
    private byte[] bytes = {};
    private int to;

    /// What a frame says. Refused with the first of its faults.
    public Reading read(Frame frame) {
        bytes = frame.bytes();
        to = frame.segmentTo();
        message.begin(frame);
        if (frame.segmentFrom() == to) {
            return new Refused(MessageFault.SEGMENT_EMPTY, message);
        }
        int body = fields(frame.segmentFrom());
        boolean opened = body >= 0;
        int closing = opened ? closing(body) : -1;
        boolean all = !opened || items(body, closing >= 0 ? closing : to);
        return judge(opened, closing >= 0, all);
    }

    private Reading judge(boolean opened, boolean closed, boolean all) {
        if (!message.has(HeaderField.ST)) {
            return new Refused(MessageFault.ST_MISSING, message);
        }
        if (!message.has(HeaderField.CN)) {
            return new Refused(MessageFault.CN_MISSING, message);
        }
        if (!Commands.has(message.cn())) {
            return new Refused(MessageFault.CN_UNKNOWN, message);
        }
        if (isEmpty(HeaderField.MN)) {
            return new Refused(MessageFault.MN_MISSING, message);
        }
        if (flagIsWrong()) {
            return new Refused(MessageFault.FLAG_WRONG, message);
        }
        if (!opened) {
            return new Refused(MessageFault.CP_MISSING, message);
        }
        if (!closed) {
            return new Refused(MessageFault.CP_NOT_CLOSED, message);
        }
        return all ? message : new Refused(MessageFault.TOO_MANY_ITEMS, message);
    }

    private boolean isEmpty(HeaderField field) {
        return !message.has(field) || message.fieldFrom[field.ordinal()] == message.fieldTo[field.ordinal()];
    }

    private boolean flagIsWrong() {
        int bits = message.number(HeaderField.FLAG);
        return message.has(HeaderField.FLAG) && (bits < 0 || bits > 255);
    }

    // ---- fields ----

    /// Reads fields and tells where the CP area begins, behind `CP=&&`; −1 when there is none.
    private int fields(int from) {
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (b == ';' || b == ',') {
                at++;
                continue;
            }
            if (b == ' ') {
                message.deviations |= Deviation.BLANKS.bit();
                at++;
                continue;
            }
            int equals = at;
            while (equals < to && bytes[equals] != '=' && bytes[equals] != ';') {
                equals++;
            }
            if (equals == to || bytes[equals] == ';') {
                message.deviations |= Deviation.UNKNOWN_FIELD.bit();
                at = equals;
                continue;
            }
            int field = field(at, equals);
            if (field == CP) {
                return isOpening(equals + 1) ? equals + 3 : -1;
            }
            at = value(field, equals + 1);
        }
        return -1;
    }

    /// Reads one value and tells where it ends.
    private int value(int field, int from) {
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (b == ';') {
                break;
            }
            if (b == ',') {
                message.deviations |= Deviation.COMMA_BETWEEN_FIELDS.bit();
                break;
            }
            if (b == 'C' && at + 2 < to && bytes[at + 1] == 'P' && bytes[at + 2] == '=' && isOpening(at + 3)) {
                message.deviations |= Deviation.NO_SEPARATOR_BEFORE_CP.bit();
                break;
            }
            at++;
        }
        keep(field, from, at);
        return at;
    }

    private void keep(int field, int from, int end) {
        if (field == UNKNOWN) {
            message.deviations |= Deviation.UNKNOWN_FIELD.bit();
        } else if (message.fieldFrom[field] >= 0) {
            message.deviations |= Deviation.FIELD_TWICE.bit();
        } else {
            int first = skipBlanks(from, end);
            message.fieldFrom[field] = first;
            message.fieldTo[field] = dropBlanks(first, end);
        }
    }

    private int field(int from, int end) {
        return switch (dropBlanks(from, end) - from) {
            case 2 -> two(bytes[from], bytes[from + 1]);
            case 3 -> is(from, "PNO") ? HeaderField.PNO.ordinal() : UNKNOWN;
            case 4 ->
                is(from, "Flag") ? HeaderField.FLAG.ordinal() : is(from, "PNUM") ? HeaderField.PNUM.ordinal() : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private static int two(byte first, byte second) {
        return switch (first << 8 | second) {
            case 'Q' << 8 | 'N' -> HeaderField.QN.ordinal();
            case 'S' << 8 | 'T' -> HeaderField.ST.ordinal();
            case 'C' << 8 | 'N' -> HeaderField.CN.ordinal();
            case 'P' << 8 | 'W' -> HeaderField.PW.ordinal();
            case 'M' << 8 | 'N' -> HeaderField.MN.ordinal();
            case 'R' << 8 | 'F' -> HeaderField.RF.ordinal();
            case 'C' << 8 | 'P' -> CP;
            default -> UNKNOWN;
        };
    }

    private boolean is(int from, String name) {
        return Text.equal(bytes, from, from + name.length(), name);
    }

    private boolean isOpening(int at) {
        return at + 1 < to && bytes[at] == '&' && bytes[at + 1] == '&';
    }

    // ---- items ----

    /// Index of the closing `&&`, the last one; −1 when there is none behind the opening.
    private int closing(int body) {
        int at = to - 2;
        while (at >= body && !(bytes[at] == '&' && bytes[at + 1] == '&')) {
            at--;
        }
        if (at >= body && at < to - 2) {
            message.deviations |= Deviation.BYTES_BEHIND_CP.bit();
        }
        return at >= body ? at : -1;
    }

    /// Reads the items; false when there were too many.
    private boolean items(int from, int end) {
        int group = 0;
        int at = from;
        while (at < end) {
            byte b = bytes[at];
            if (b == ' ') {
                message.deviations |= Deviation.BLANKS.bit();
                at++;
            } else if (b == ';') {
                group++;
                at++;
            } else if (b == ',') {
                at++;
            } else if (message.itemCount() == MOST_ITEMS) {
                return false;
            } else {
                at = item(group, at, end);
            }
        }
        return true;
    }

    /// Reads one item and tells where it ends.
    private int item(int group, int from, int end) {
        byte[] source = bytes;
        int hyphen = -1;
        int at = from;
        byte b = 0;
        while (at < end && (b = source[at]) != '=' && b != ';' && b != ',') {
            if (b == '-' && hyphen < 0) {
                hyphen = at;
            }
            at++;
        }
        Item item = message.add();
        item.show(source, group, from, hyphen, dropBlanks(from, at));
        if (at == end || b != '=') {
            message.deviations |= Deviation.ITEM_WITHOUT_VALUE.bit();
            item.holds(at, at);
            return at;
        }
        int valueFrom = skipBlanks(at + 1, end);
        int valueTo = isText(valueFrom, end) ? textEnd(valueFrom, end) : valueFrom;
        while (valueTo < end && source[valueTo] != ';' && source[valueTo] != ',') {
            valueTo++;
        }
        item.holds(valueFrom, dropBlanks(valueFrom, valueTo));
        return valueTo;
    }

    /// `//` embraces text, which may hold what parts items elsewhere.
    private boolean isText(int at, int end) {
        return at + 1 < end && bytes[at] == '/' && bytes[at + 1] == '/';
    }

    private int textEnd(int from, int end) {
        for (int at = from + 2; at + 1 < end; at++) {
            if (bytes[at] == '/' && bytes[at + 1] == '/') {
                return at + 2;
            }
        }
        return from;
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && bytes[at] == ' ') {
            message.deviations |= Deviation.BLANKS.bit();
            at++;
        }
        return at;
    }

    private int dropBlanks(int from, int end) {
        int at = end;
        while (at > from && bytes[at - 1] == ' ') {
            message.deviations |= Deviation.BLANKS.bit();
            at--;
        }
        return at;
    }
}
