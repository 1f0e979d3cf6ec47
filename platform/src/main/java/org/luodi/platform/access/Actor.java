package org.luodi.platform.access;

import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;

/// The person on whose behalf something is done: the first argument of every service that reads or writes.
///
/// Controllers take it as a parameter; tests make it with the constructor.
///
/// @param county county of the account
/// @param account name that the person signs in with
/// @param name name of the person as shown
/// @param role office of the person
/// @param unit the unit that the person belongs to, where the role is bound to one
public record Actor(CountyCode county, String account, String name, Role role, Optional<UnitId> unit) {
    public boolean may(Permission permission) {
        return role.has(permission);
    }

    /// Refuses when the permission is missing.
    ///
    /// @throws Forbidden naming the permission
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission);
        }
    }

    /// Refuses what belongs to another unit, for a person who may only see their own.
    ///
    /// @throws Forbidden when neither `everywhere` is held nor `own` together with that very unit
    public void require(Permission everywhere, Permission own, UnitId owner) {
        boolean ownUnit = may(own) && unit.map(owner::equals).orElse(false);
        if (!may(everywhere) && !ownUnit) {
            throw new Forbidden(own);
        }
    }
}
