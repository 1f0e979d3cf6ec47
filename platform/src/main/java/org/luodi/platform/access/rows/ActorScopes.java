package org.luodi.platform.access.rows;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.access.UnitSpellings;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Works out which rows a person may see: all of the county, those of the own unit, or none of any unit.
///
/// Asks the role and not [Actor#may], on which the checks of the services stand: the two locks share no key.
@Component
class ActorScopes {
    /// Units are renamed rarely; for so long their old names hold on.
    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private static final int MOST_KEPT = 5_000;

    private final ObjectProvider<UnitSpellings> names;
    private final ConcurrentMap<Key, Kept> kept = new ConcurrentHashMap<>();

    ActorScopes(ObjectProvider<UnitSpellings> names) {
        this.names = names;
    }

    private record Key(CountyCode county, UnitId unit) {}

    private record Kept(RowScope scope, long since) {}

    RowScope of(Actor actor) {
        Set<Permission> permissions = actor.role().permissions();
        if (permissions.contains(Permission.READ_PROJECTS)) {
            return RowScope.wholeCounty(actor.county());
        }
        Optional<UnitId> unit = actor.unit().filter(any -> permissions.contains(Permission.READ_OWN_PROJECTS));
        return unit.map(own -> ofUnit(new Key(actor.county(), own)))
                .orElseGet(() -> RowScope.withoutUnits(actor.county()));
    }

    private RowScope ofUnit(Key key) {
        long now = System.nanoTime();
        Kept known = kept.get(key);
        if (known != null && now - known.since() < KEPT_NANOS) {
            return known.scope();
        }
        Set<String> own = RowScope.withoutUnits(key.county()).call(() -> namesOf(key));
        RowScope scope = RowScope.ofUnit(key.county(), key.unit(), own);
        if (!own.isEmpty()) {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(key, new Kept(scope, now));
        }
        return scope;
    }

    private Set<String> namesOf(Key key) {
        UnitSpellings directory = names.getIfAvailable();
        return directory == null ? Set.of() : directory.of(key.county(), key.unit());
    }
}
