package org.luodi.platform.projects.checker;

import java.util.Optional;
import org.luodi.platform.projects.checker.reading.Figure;
import org.luodi.platform.projects.checker.reading.Place;
import org.luodi.platform.projects.checker.reading.Role;

/// A figure that went into a formula.
///
/// @param role what it stands for
/// @param printed its characters in the text, or a plain number when it comes from the settings
/// @param place where it stands; empty for the configured baseline
public record Input(Role role, String printed, Optional<Place> place) {

    static Input of(Figure figure) {
        return new Input(figure.role(), figure.printed(), Optional.of(figure.place()));
    }
}
