package org.luodi.hj212.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Control characters, which have no place in a segment: they tell that a line ended too early. TAB is let through.
final class Controls {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_20 = 0x2020202020202020L;
    private static final long EACH_80 = 0x8080808080808080L;

    private Controls() {}

    /// Index of the first of them, −1 when there is none.
    static int first(byte[] bytes, int from, int to) {
        int at = from;
        // A byte below 0x20 borrows into its high bit; a byte from 0x80 on has that bit itself and is left out by ~.
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, at);
            if (((eight - EACH_20) & ~eight & EACH_80) != 0) {
                break;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] >= 0 && bytes[at] < ' ' && bytes[at] != '\t') {
                return at;
            }
        }
        return -1;
    }
}
