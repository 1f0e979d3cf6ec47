package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.ledger.store.Plans;
import org.luodi.platform.projects.ledger.store.SentFiles;
import org.springframework.stereotype.Component;

/// The units that the database shows to a reader: what is left of a review that was worked out for the whole county.
///
/// It asks the tables under the reader's own row scope, so it holds even where the check of a service was forgotten.
@Component
class Sight {
    private final Plans plans;
    private final SentFiles files;

    Sight(Plans plans, SentFiles files) {
        this.plans = plans;
        this.files = files;
    }

    /// Whether the reader is shown matters of a unit in a month.
    Predicate<String> of(CountyCode county, YearMonth month) {
        if (RowScope.current().allUnits()) {
            return unit -> true;
        }
        Set<String> shown = new HashSet<>(plans.units(county, month.getYear()));
        shown.addAll(files.units(county, month));
        return shown::contains;
    }
}
