package org.luodi.platform.directory;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.kernel.UnitId;

/// The units of a county.
public interface Units {
    /// All units in the order of the county's own lists.
    List<Unit> all(CountyCode county);

    Optional<Unit> byId(CountyCode county, UnitId id);

    /// The unit that a file means by a name: exact full name, short name or alias, white space and the county's own
    /// name
    /// in front ignored. Empty when none or more than one fits: the caller asks, it never guesses.
    Optional<Unit> named(CountyCode county, String name);

    /// Units whose name or alias contains the text, best first, for a search box.
    List<Unit> search(CountyCode county, String text, int limit);
}
