package org.luodi.sheets;

/// How much a file may ask for before it is refused.
///
/// @param maxFileBytes size of the file itself
/// @param maxUnpackedBytes all parts of a zip together, unpacked
/// @param maxRatio unpacked ÷ packed of one part, looked at once the part is larger than [#RATIO_FREE_BYTES]
/// @param maxCells cells that are not blank, for [TableReader#read]
/// @param maxRows rows of one sheet; Excel itself has 1,048,576
public record Limits(long maxFileBytes, long maxUnpackedBytes, int maxRatio, int maxCells, int maxRows) {
    /// A part smaller than this is harmless whatever its ratio, 16 MiB.
    public static final long RATIO_FREE_BYTES = 16L << 20;

    /// Blank rows between data that are reported one by one.
    static final int MAX_BLANKS = 10_000;

    /// 64 MiB packed, 1 GiB unpacked, ratio 200, a million cells, 1,048,576 rows.
    public static Limits standard() {
        return new Limits(64L << 20, 1L << 30, 200, 1_000_000, 1 << 20);
    }
}
