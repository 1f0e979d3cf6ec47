package org.luodi.hj212.frame;

import java.nio.charset.StandardCharsets;

/// Finds the device number (MN) in a segment that is not yet believed.
final class DeviceNumber {
    private static final int LONGEST = 64;

    private DeviceNumber() {}

    /// The text behind `MN=`, empty when there is none.
    static String in(byte[] bytes, int from, int to) {
        for (int at = from; at + 3 < to; at++) {
            if (bytes[at] == 'M'
                    && bytes[at + 1] == 'N'
                    && bytes[at + 2] == '='
                    && (at == from || bytes[at - 1] == ';')) {
                int end = at + 3;
                while (end < to && bytes[end] != ';' && end - at < LONGEST) {
                    end++;
                }
                return new String(bytes, at + 3, end - at - 3, StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
