/// The frame around every page: shell (页面框架).
///
/// Page frame, menu contract, languages, errors, static files. A module contributes its menu entries as
/// [NavigationEntry] beans and answers requests with a [PageView]; the shell knows none of them. Who is looking it
/// learns
/// from a [Viewer] that `access` provides.
///
/// Start with [PageView] and [Page].
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel"})
package org.luodi.platform.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
