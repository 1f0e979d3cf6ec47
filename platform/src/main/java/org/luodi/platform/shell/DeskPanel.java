package org.luodi.platform.shell;

import java.util.Optional;

/// A part of the desk (the first page after signing in), contributed by a module as a bean: `home` shows the panels
/// without knowing their modules.
public interface DeskPanel {
    /// Place on the desk, small first; leave gaps.
    int order();

    /// The panel for the person who looks, as a fragment without the layout; empty when it is not for that person.
    Optional<PageView> panel();
}
