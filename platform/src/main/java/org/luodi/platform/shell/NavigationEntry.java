package org.luodi.platform.shell;

/// An entry of the menu, contributed by a module as a bean.
///
/// @param key message key of its words, for example `projects.nav`
/// @param path where it leads, for example `/projects`; the entry is current on every page below that path
/// @param order place in the menu, small first; leave gaps
/// @param permission the permission without which it is not shown: nobody sees an entry that they cannot use
public record NavigationEntry(String key, String path, int order, Enum<?> permission) {
    public NavigationEntry {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("Path must begin with a slash: " + path);
        }
    }

    boolean leadsTo(String requested) {
        return requested.equals(path) || (!path.equals("/") && requested.startsWith(path + "/"));
    }
}
