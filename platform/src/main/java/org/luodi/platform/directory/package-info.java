/// The county's units: directory (单位名录).
///
/// Knows the units, their kinds and the names under which they appear in files. Not here: accounts (`access`).
///
/// Start with [Units].
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"kernel", "shell", "access"})
package org.luodi.platform.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
