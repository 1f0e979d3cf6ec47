package org.luodi.hj212.code;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table whose keys are short texts, asked with bytes of a buffer: no text is made for a look-up.
final class KeyedTable<T> {
    private static final byte MASK = 'x';

    private final byte[][] keys;
    private final Object[] values;
    private final int mask;

    private KeyedTable(int slots) {
        keys = new byte[slots][];
        values = new Object[slots];
        mask = slots - 1;
    }

    /// Of two entries with one key the first counts.
    static <T> KeyedTable<T> of(List<T> entries, Function<T, String> key) {
        KeyedTable<T> table = new KeyedTable<>(Integer.highestOneBit(Math.max(8, entries.size() * 4)) * 2);
        for (T entry : entries) {
            String text = key.apply(entry);
            if (!text.isEmpty()) {
                table.put(text.getBytes(StandardCharsets.UTF_8), entry);
            }
        }
        return table;
    }

    @Nullable
    T find(byte[] bytes, int from, int to) {
        return find(bytes, from, to, 0);
    }

    /// The same with the last bytes taken for `x`: with two of them e10123 is sought as e101xx.
    @Nullable
    T find(byte[] bytes, int from, int to, int masked) {
        int slot = hash(bytes, from, to, masked) & mask;
        while (keys[slot] != null) {
            if (isKey(keys[slot], bytes, from, to, masked)) {
                return value(slot);
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    @Nullable
    T find(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return find(bytes, 0, bytes.length);
    }

    private void put(byte[] key, T value) {
        if (find(key, 0, key.length) != null) {
            return;
        }
        int slot = hash(key, 0, key.length, 0) & mask;
        while (keys[slot] != null) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    @SuppressWarnings("unchecked")
    private T value(int slot) {
        return (T) values[slot];
    }

    private static boolean isKey(byte[] key, byte[] bytes, int from, int to, int masked) {
        int plain = key.length - masked;
        if (key.length != to - from || !Arrays.equals(key, 0, plain, bytes, from, to - masked)) {
            return false;
        }
        for (int at = plain; at < key.length; at++) {
            if (key[at] != MASK) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] bytes, int from, int to, int masked) {
        int hash = to - from;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + (at < to - masked ? bytes[at] : MASK);
        }
        return hash ^ hash >>> 15;
    }
}
