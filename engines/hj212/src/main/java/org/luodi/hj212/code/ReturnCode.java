package org.luodi.hj212.code;

import java.util.List;
import java.util.Optional;

/// A result that a reply carries: QnRtn of 9011, ExeRtn of 9012.
///
/// @param kind `QnRtn` or `ExeRtn`
/// @param code 1 is the good one
/// @param name in Chinese
public record ReturnCode(String kind, int code, String name) {
    private static final List<ReturnCode> ALL = ShippedTable.rows("return-codes.tsv").stream()
            .map(row -> new ReturnCode(row[0], Integer.parseInt(row[1]), row[2]))
            .toList();

    /// The meaning of a result.
    public static Optional<ReturnCode> find(String kind, String code) {
        return ALL.stream()
                .filter(result -> result.kind.equals(kind) && code.equals(Integer.toString(result.code)))
                .findFirst();
    }

    /// Every result.
    public static List<ReturnCode> all() {
        return ALL;
    }
}
