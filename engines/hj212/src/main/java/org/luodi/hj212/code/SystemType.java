package org.luodi.hj212.code;

import java.util.List;
import java.util.Optional;

/// What a device watches over (系统编码, ST): 21 地表水质量监测, 91 系统交互.
///
/// @param code two digits
/// @param name Chinese name
public record SystemType(int code, String name) {
    /// Surface water, whose stations speak a dialect of their own.
    public static final int SURFACE_WATER = 21;

    /// Replies of either side.
    public static final int INTERACTION = 91;

    private static final List<SystemType> ALL = ShippedTable.rows("system-types.tsv").stream()
            .map(row -> new SystemType(Integer.parseInt(row[0]), row[1]))
            .toList();

    /// The system of a code.
    public static Optional<SystemType> find(int code) {
        return ALL.stream().filter(type -> type.code == code).findFirst();
    }
}
