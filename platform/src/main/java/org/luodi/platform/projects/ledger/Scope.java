package org.luodi.platform.projects.ledger;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Forbidden;
import org.luodi.platform.access.Permission;
import org.luodi.platform.directory.Unit;
import org.luodi.platform.directory.Units;
import org.springframework.stereotype.Component;

/// Which units' matters a person may see: all, or those of one unit under any of its names.
///
/// @param names the unit's names; empty for the whole county
record Scope(Optional<Set<String>> names) {
    static final Scope COUNTY = new Scope(Optional.empty());

    boolean sees(String unit) {
        return names.map(own -> own.contains(unit)).orElse(true);
    }

    boolean wholeCounty() {
        return names.isEmpty();
    }

    /// Works out a person's scope.
    @Component
    static class Scopes {
        private final Units units;

        Scopes(Units units) {
            this.units = units;
        }

        boolean mayRead(Actor actor) {
            return actor.may(Permission.READ_PROJECTS) || actor.may(Permission.READ_OWN_PROJECTS);
        }

        /// @throws Forbidden without leave to read either all or one's own
        Scope reading(Actor actor) {
            return of(actor, Permission.READ_PROJECTS, Permission.READ_OWN_PROJECTS);
        }

        /// @throws Forbidden without leave to import either for all or for one's own
        Scope importing(Actor actor) {
            return of(actor, Permission.IMPORT_RETURNS, Permission.REPORT_OWN_RETURN);
        }

        /// The name of the unit that a reporter belongs to.
        String ownName(Actor actor) {
            return unit(actor, Permission.REPORT_OWN_RETURN).name();
        }

        private Unit unit(Actor actor, Permission own) {
            return actor.unit().flatMap(id -> units.byId(actor.county(), id)).orElseThrow(() -> new Forbidden(own));
        }

        private Scope of(Actor actor, Permission everywhere, Permission own) {
            if (actor.may(everywhere)) {
                return COUNTY;
            }
            actor.require(own);
            Unit unit =
                    actor.unit().flatMap(id -> units.byId(actor.county(), id)).orElseThrow(() -> new Forbidden(own));
            Set<String> names = new HashSet<>(unit.aliases());
            names.add(unit.name());
            names.add(unit.shortName());
            return new Scope(Optional.of(Set.copyOf(names)));
        }
    }
}
