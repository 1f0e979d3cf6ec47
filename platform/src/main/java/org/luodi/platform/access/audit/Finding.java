package org.luodi.platform.access.audit;

import java.time.LocalDate;
import java.util.Optional;

/// One thing that does not fit in the audit trail.
///
/// @param kind what is wrong
/// @param place where in the chain; empty for an entry that has no place
/// @param entry number of the entry concerned; empty where it is gone and nothing tells its number
record Finding(Kind kind, Optional<Place> place, Optional<Long> entry) {
    /// What may be wrong.
    enum Kind {
        /// The entry is not what was recorded, or stands where another was.
        CHANGED,
        /// The link names an entry that is not there.
        ENTRY_REMOVED,
        /// A place of the chain is not there.
        LINK_REMOVED,
        /// The link was not made by this instance.
        LINK_FORGED,
        /// The entry has no link: it was not recorded by Luodi.
        INSERTED,
        /// The instance signed that the chain reaches this place, and it does not any more.
        CUT,
        /// The instance signed another hash for this place.
        CONTRADICTED,
        /// A day that is over has no signed head.
        HEAD_REMOVED,
        /// The head's signature is not this instance's.
        HEAD_FORGED
    }

    static Finding at(Kind kind, Place place, Optional<Long> entry) {
        return new Finding(kind, Optional.of(place), entry);
    }

    Optional<LocalDate> day() {
        return place.map(Place::day);
    }
}
