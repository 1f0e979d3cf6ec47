package org.luodi.platform.access;

import java.util.Set;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;

/// The names under which a unit stands in rows. Declared here, where scopes are made; `directory` knows them.
public interface UnitSpellings {
    /// Full name, short name and aliases; none of an unknown unit.
    Set<String> of(CountyCode county, UnitId unit);
}
