/// The desk of each role: home (总览).
///
/// What a person sees first after signing in. It may use the doors of all modules and is imported by none.
///
/// Start with [HomePages].
@NullMarked
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"kernel", "shell", "access", "directory"})
package org.luodi.platform.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
