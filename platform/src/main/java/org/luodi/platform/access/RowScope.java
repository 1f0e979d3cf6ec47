package org.luodi.platform.access;

import java.util.Set;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;

/// Which rows of the database the running work may see: the second lock, behind the checks of the services.
///
/// PostgreSQL compares it with the county and the unit of every row (the policies stand in the migrations), so a
/// forgotten condition in a statement finds nothing that its reader may not see. Work that nothing bound a scope to
/// sees no row and can write none.
///
/// A call of a service is bound to the scope of its [Actor] without further ado. What no person does, and the few
/// places that need more than their reader may see, bind a scope by name:
/// `RowScope.wholeCounty(county).call(() -> …)`.
///
/// @param county code of the county whose rows are seen; `*` for every county, empty for none
/// @param unit id of the unit whose matters are seen; empty for none
/// @param units names under which that unit stands in rows, parted by U+001F; `*` for all units, empty for none
public record RowScope(String county, String unit, String units) {
    private static final String ALL = "*";
    private static final String SEPARATOR = "\u001f";
    private static final RowScope NONE = new RowScope("", "", "");
    private static final RowScope EVERY_COUNTY = new RowScope(ALL, "", ALL);
    private static final ScopedValue<RowScope> CURRENT = ScopedValue.newInstance();

    /// What the running work may see; nothing, unless something was bound.
    public static RowScope current() {
        return CURRENT.orElse(NONE);
    }

    /// Every county and unit: for migrations, backups and whatever else serves the installation as a whole.
    public static RowScope everyCounty() {
        return EVERY_COUNTY;
    }

    /// All units of a county.
    public static RowScope wholeCounty(CountyCode county) {
        return new RowScope(county.value(), "", ALL);
    }

    /// What belongs to the county as such, and no unit's matters: accounts, the trail, the list of units.
    public static RowScope withoutUnits(CountyCode county) {
        return new RowScope(county.value(), "", "");
    }

    /// What belongs to the county as such, and the matters of one unit.
    ///
    /// @param names all names under which the unit stands in rows
    public static RowScope ofUnit(CountyCode county, UnitId unit, Set<String> names) {
        return new RowScope(
                county.value(),
                unit.value(),
                String.join(SEPARATOR, names.stream().sorted().toList()));
    }

    public boolean allUnits() {
        return units.equals(ALL);
    }

    /// Does a work within this scope and gives its result.
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /// Does a work within this scope.
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
