package org.luodi.platform.directory;

import java.util.List;
import org.luodi.platform.access.UnitNames;
import org.luodi.platform.kernel.CountyCode;
import org.springframework.stereotype.Component;

/// Offers the units to whoever opens an account.
@Component
class UnitsForAccounts implements UnitNames {
    private final Units units;

    UnitsForAccounts(Units units) {
        this.units = units;
    }

    @Override
    public List<NamedUnit> units(CountyCode county) {
        return units.all(county).stream()
                .map(unit -> new NamedUnit(unit.id(), unit.shortName()))
                .toList();
    }
}
