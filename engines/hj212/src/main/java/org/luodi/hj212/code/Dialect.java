package org.luodi.hj212.code;

/// A text of the protocol that a device may follow.
public enum Dialect {
    HJ_T_212_2005("HJ/T 212-2005"),
    HJ_212_2017("HJ 212-2017"),
    HJ_212_2025("HJ 212-2025"),
    /// Surface-water stations, which took the version bits of 2025 for themselves years before.
    HJ_1404_2024("HJ 1404-2024");

    private final String title;

    Dialect(String title) {
        this.title = title;
    }

    /// The number of the standard.
    public String title() {
        return title;
    }
}
