package org.luodi.platform.kernel;

import java.util.regex.Pattern;

/// Identity of a unit (单位) of the county: a short word that never changes while names do, for example
/// `water-resources` for 县水利局.
///
/// @param value 1–60 lower-case letters, digits and hyphens
public record UnitId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public UnitId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a unit id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
