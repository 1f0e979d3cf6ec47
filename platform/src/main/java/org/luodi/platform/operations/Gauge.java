package org.luodi.platform.operations;

import java.util.function.DoubleSupplier;

/// A number that tells how Luodi is, contributed by a module as a bean and read at each scrape.
///
/// @param name Prometheus name with its unit at the end, for example `luodi_backup_last_success_timestamp_seconds`
/// @param help one sentence
/// @param value the number now; NaN when there is none
public record Gauge(String name, String help, DoubleSupplier value) {
    public Gauge {
        if (!name.matches("luodi_[a-z_]+")) {
            throw new IllegalArgumentException("Not a name of a measure of Luodi: " + name);
        }
    }
}
