package org.luodi.hj212.frame;

/// By which rule the four hex digits behind a segment were found right. All but [#STANDARD] are allowed to
/// single devices only, see [Compatibility].
public enum CheckMode {
    /// The CRC of HJ 212-2017 Annex A.
    STANDARD,
    /// The Modbus CRC-16, high byte first.
    MODBUS,
    /// The Modbus CRC-16, low byte first, as devices for volatile organic compounds sent it in 2020.
    MODBUS_SWAPPED,
    /// None: the digits were not looked at.
    UNCHECKED;

    /// Whether the digits that were sent agree with the segment.
    public boolean holds(byte[] bytes, int segmentFrom, int segmentTo, int sent) {
        return switch (this) {
            case STANDARD -> Crc.of(bytes, segmentFrom, segmentTo) == sent;
            case MODBUS -> Crc.modbus(bytes, segmentFrom, segmentTo) == sent;
            case MODBUS_SWAPPED -> swapped(Crc.modbus(bytes, segmentFrom, segmentTo)) == sent;
            case UNCHECKED -> true;
        };
    }

    private static int swapped(int crc) {
        return (crc & 0xFF) << 8 | crc >> 8;
    }
}
