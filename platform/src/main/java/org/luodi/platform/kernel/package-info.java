/// Values shared by all departments: kernel (内核).
///
/// Identities that cross module borders and the settings of the county. It imports no module and holds no
/// table, page or rule. What belongs to one department stays there.
///
/// Start with [CountyCode].
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package org.luodi.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
