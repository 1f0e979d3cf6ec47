package org.luodi.platform.documents.images;

import java.time.LocalDateTime;
import java.util.Optional;

/// Where and when a picture was taken, as the camera wrote it.
///
/// @param at by the camera's clock, which knows no time zone
/// @param place absent without a position, and for one that is none (0, 0)
public record Taken(Optional<LocalDateTime> at, Optional<Place> place) {
    public static final Taken UNKNOWN = new Taken(Optional.empty(), Optional.empty());

    /// A position in WGS 84, degrees.
    public record Place(double latitude, double longitude) {}
}
