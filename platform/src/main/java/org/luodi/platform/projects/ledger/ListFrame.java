package org.luodi.platform.projects.ledger;

import java.util.List;
import org.luodi.platform.projects.metrics.ListSettings;

/// What stands around a month's list of projects.
///
/// @param units that occur in it, in its order
/// @param fields that occur in it, in its order
/// @param measure how its year is measured
public record ListFrame(List<String> units, List<String> fields, ListSettings measure) {
    public ListFrame {
        units = List.copyOf(units);
        fields = List.copyOf(fields);
    }
}
