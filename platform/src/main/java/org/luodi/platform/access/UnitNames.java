package org.luodi.platform.access;

import java.util.List;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;

/// Tells which units an account may belong to; provided by `directory`, which access must not import.
public interface UnitNames {
    /// The units of a county in the order of its own lists.
    List<NamedUnit> units(CountyCode county);

    /// A unit and the name by which people know it.
    record NamedUnit(UnitId id, String name) {}
}
