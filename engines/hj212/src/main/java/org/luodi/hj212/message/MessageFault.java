package org.luodi.hj212.message;

/// Why a message cannot be acted upon although its CRC held.
public enum MessageFault {
    SEGMENT_EMPTY(100),
    ST_MISSING(5),
    CN_MISSING(8),
    /// In no text of the standard and in no implementation of one.
    CN_UNKNOWN(8),
    MN_MISSING(4),
    /// Not a number from 0 to 255.
    FLAG_WRONG(6),
    CP_MISSING(100),
    /// The closing `&&` is missing.
    CP_NOT_CLOSED(100),
    /// More than [MessageReader#MOST_ITEMS].
    TOO_MANY_ITEMS(100);

    private final int qnRtn;

    MessageFault(int qnRtn) {
        this.qnRtn = qnRtn;
    }

    /// The result that a reply 9011 would carry (HJ 212-2017: 4 MN, 5 ST, 6 Flag, 8 CN, 100 unknown).
    public int qnRtn() {
        return qnRtn;
    }
}
