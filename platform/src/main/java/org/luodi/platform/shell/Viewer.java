package org.luodi.platform.shell;

import java.util.Set;

/// The person who looks at a page, as far as the frame must know.
///
/// @param name name as shown in the frame
/// @param office message key of the role, for example `access.role.DRC_CLERK`
/// @param permissions what the person may do
public record Viewer(String name, String office, Set<? extends Enum<?>> permissions) {
    public boolean may(Enum<?> permission) {
        return permissions.contains(permission);
    }

    /// The first letter of the name, drawn in the round mark.
    public String initial() {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
