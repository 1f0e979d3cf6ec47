package org.luodi.platform.shell;

import java.util.stream.Stream;

/// Refusal of a request that no page of Luodi sends, such as a choice that was not offered: answered with 400.
public final class Malformed extends RuntimeException {
    public Malformed(String what) {
        super(what);
    }

    /// The constant that a field names.
    ///
    /// @throws Malformed when there is none: the page offers them all
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed("no " + type.getSimpleName() + " of this name"));
    }
}
