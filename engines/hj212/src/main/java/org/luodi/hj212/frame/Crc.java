package org.luodi.hj212.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The CRC of HJ 212-2017 Annex A, and the Modbus CRC that some devices send instead of it.
///
/// With the reflected table `T` of the polynomial 0xA001 and `crc = 0xFFFF` at first, Annex A says for each byte
/// `b`:
///
/// ```
/// crc = T[(crc >> 8) ^ b]          HJ 212: only the high byte of the old value lives on
/// crc = T[(crc ^ b) & 0xFF] ^ (crc >> 8)      Modbus, for comparison
/// ```
///
/// So the state is the eight bits `s = (crc >> 8) ^ b`, and the result is one of 256 values: one random error in
/// 256 passes. Whoever needs to trust a frame has to look at what it says as well.
///
/// `s' = H(s) ^ b` with `H(s) = T[s] >> 8`, and `H` is linear over XOR; therefore eight bytes go in one step:
/// `s' = H⁸(s) ^ H⁷(b₀) ^ H⁶(b₁) ^ … ^ H(b₆) ^ b₇`, with nine small tables and only one look-up waiting for
/// another.
///
/// Vectors: the segment of Annex A gives 1C80 (the prose beside it prints 1C08, a misprint); `123456789` gives
/// 2F80; no bytes give FFFF.
public final class Crc {
    private static final int POLYNOMIAL = 0xA001;
    private static final int INITIAL = 0xFFFF;
    private static final int STEP = Long.BYTES;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final char[] TABLE = table();
    private static final byte[] H1 = power(1);
    private static final byte[] H2 = power(2);
    private static final byte[] H3 = power(3);
    private static final byte[] H4 = power(4);
    private static final byte[] H5 = power(5);
    private static final byte[] H6 = power(6);
    private static final byte[] H7 = power(7);
    private static final byte[] H8 = power(8);

    private Crc() {}

    /// The CRC of Annex A over a range of bytes, 0 to 0xFFFF.
    public static int of(byte[] bytes, int from, int to) {
        if (from == to) {
            return INITIAL;
        }
        int s = (INITIAL >> 8) ^ (bytes[from] & 0xFF);
        int at = from + 1;
        for (; at + STEP <= to; at += STEP) {
            long b = (long) EIGHT.get(bytes, at);
            s = (H8[s]
                            ^ H7[(int) b & 0xFF]
                            ^ H6[(int) (b >>> 8) & 0xFF]
                            ^ H5[(int) (b >>> 16) & 0xFF]
                            ^ H4[(int) (b >>> 24) & 0xFF]
                            ^ H3[(int) (b >>> 32) & 0xFF]
                            ^ H2[(int) (b >>> 40) & 0xFF]
                            ^ H1[(int) (b >>> 48) & 0xFF]
                            ^ (int) (b >>> 56))
                    & 0xFF;
        }
        for (; at < to; at++) {
            s = (H1[s] ^ bytes[at]) & 0xFF;
        }
        return TABLE[s];
    }

    /// The Modbus CRC-16 over a range of bytes, 0 to 0xFFFF; for devices that are known to send it.
    public static int modbus(byte[] bytes, int from, int to) {
        int crc = INITIAL;
        for (int at = from; at < to; at++) {
            crc = TABLE[(crc ^ bytes[at]) & 0xFF] ^ (crc >> 8);
        }
        return crc;
    }

    private static char[] table() {
        char[] table = new char[256];
        for (int index = 0; index < table.length; index++) {
            int value = index;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ POLYNOMIAL;
            }
            table[index] = (char) value;
        }
        return table;
    }

    /// The table of `H` applied so many times.
    private static byte[] power(int times) {
        byte[] power = new byte[256];
        for (int index = 0; index < power.length; index++) {
            int value = index;
            for (int i = 0; i < times; i++) {
                value = TABLE[value] >> 8;
            }
            power[index] = (byte) value;
        }
        return power;
    }
}
