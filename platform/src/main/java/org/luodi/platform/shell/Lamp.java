package org.luodi.platform.shell;

/// The light of a project or a promise (红黄绿灯): always drawn as shape, word and colour together, since colour
/// alone is lost to many eyes and on grey paper. Words are at `shell.lamp.<NAME>`.
public enum Lamp {
    /// Far behind (严重滞后).
    RED,
    /// Slightly behind (轻微滞后).
    AMBER,
    /// As planned (正常).
    GREEN,
    /// Not started (未开工).
    NOT_STARTED,
    /// Finished (已竣工).
    FINISHED,
    /// Not reported this month (本月未报); never shown as green.
    NO_REPORT
}
