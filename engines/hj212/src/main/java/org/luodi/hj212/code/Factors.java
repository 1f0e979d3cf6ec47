package org.luodi.hj212.code;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The factors of HJ 212-2017 Annex B, looked up by the codes of 2017 and of 2005.
public final class Factors {
    private static final int LONGEST_CODE = 8;
    private static final List<Factor> ALL =
            ShippedTable.rows("factors.tsv").stream().map(Factor::of).toList();
    private static final KeyedTable<Factor> BY_CODE = KeyedTable.of(ALL, Factor::code);
    private static final KeyedTable<Factor> BY_CODE_2005 =
            KeyedTable.of(ALL.stream().map(Factor::in2005).toList(), Factor::code2005);

    private Factors() {}

    /// Every factor, by table and row.
    public static List<Factor> all() {
        return ALL;
    }

    /// The factor of a code in the table of a dialect, or else of the other table: many devices mix them. Air
    /// factors of 2005 have two digits, and real devices of 2005 put them into every frame.
    public static Optional<Factor> find(Dialect dialect, byte[] bytes, int from, int to) {
        return Optional.ofNullable(seek(dialect, bytes, from, to));
    }

    /// The same without an Optional, for the hot path; null when the code is in no table.
    public static @Nullable Factor seek(Dialect dialect, byte[] bytes, int from, int to) {
        boolean old = dialect == Dialect.HJ_T_212_2005;
        Factor own = old ? BY_CODE_2005.find(bytes, from, to) : of2017(bytes, from, to);
        if (own != null) {
            return own;
        }
        return old ? of2017(bytes, from, to) : BY_CODE_2005.find(bytes, from, to);
    }

    /// The factor of a code.
    public static Optional<Factor> find(Dialect dialect, String code) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        return find(dialect, bytes, 0, bytes.length);
    }

    private static @Nullable Factor of2017(byte[] bytes, int from, int to) {
        Factor exact = BY_CODE.find(bytes, from, to);
        if (exact != null || to - from < 3 || to - from > LONGEST_CODE) {
            return exact;
        }
        // e10123 is e101xx, and i33312 is i3331x.
        for (int masked = 1; masked <= 2 && isDigit(bytes[to - masked]); masked++) {
            Factor family = BY_CODE.find(bytes, from, to, masked);
            if (family != null) {
                return family;
            }
        }
        return null;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
