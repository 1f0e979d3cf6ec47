package org.luodi.platform.kernel;

import java.util.regex.Pattern;

/// Code of a county-level division (县级行政区划代码): six digits, GB/T 2260, for example 140826.
///
/// The first column of every table, so that one database can hold many counties.
///
/// @param value six digits
public record CountyCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5}");

    public CountyCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a county code of six digits: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
