/// Who may do what, and who did what: access (账号与权限).
///
/// Roles, permissions, the scope of a unit, and the audit trail of writes. A service takes the [Actor] as its first
/// argument and calls `actor.require(Permission)` before it does anything. Behind the door: `accounts` (who there is)
/// and `signin` (how they prove it).
///
/// Not here: units (`directory` names them; an account only holds the id of its unit).
///
/// Start with [Actor].
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "shell", "storage", "operations"})
package org.luodi.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
