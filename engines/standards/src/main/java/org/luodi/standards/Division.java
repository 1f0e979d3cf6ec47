package org.luodi.standards;

import java.util.List;

/// An administrative division: its code, its official name and the other names under which people write it.
///
/// @param aliases for example 么里镇 for 磨里镇; mostly none
public record Division(DivisionCode code, String name, List<String> aliases) {

    public Division {
        aliases = List.copyOf(aliases);
    }

    /// Whether people may mean this division by the name.
    public boolean isCalled(String name) {
        return this.name.equals(name) || aliases.contains(name);
    }
}
