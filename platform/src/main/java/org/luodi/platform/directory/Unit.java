package org.luodi.platform.directory;

import java.util.List;
import org.luodi.platform.kernel.UnitId;

/// A unit (单位) of the county.
///
/// @param id identity that never changes
/// @param name full name, for example 县水利局
/// @param shortName name in tables where room is short
/// @param kind sort of unit
/// @param aliases other names under which it appears in files
public record Unit(UnitId id, String name, String shortName, UnitKind kind, List<String> aliases) {
    public Unit {
        aliases = List.copyOf(aliases);
    }
}
