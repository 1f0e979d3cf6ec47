package org.luodi.platform.projects.checker.reading;

import java.util.List;

/// A list that claims to be sorted («由高到低依次为»).
///
/// @param descending whether from high to low
/// @param entries the listed figures with their subjects, in the order of the text
public record RankedList(boolean descending, List<Entry> entries) {

    /// @param name whose figure it is
    public record Entry(String name, Figure figure) {}
}
