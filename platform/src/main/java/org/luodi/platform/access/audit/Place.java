package org.luodi.platform.access.audit;

import java.time.LocalDate;
import java.util.Comparator;

/// Where an entry stands: which of the day's entries it is, counted from 1.
record Place(LocalDate day, int position) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::day).thenComparing(Place::position);

    /// The place after this one for something done on `today`. A day never comes back: when the clock was put back the
    /// chain goes on with its latest day.
    Place next(LocalDate today) {
        return today.isAfter(day) ? new Place(today, 1) : new Place(day, position + 1);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
