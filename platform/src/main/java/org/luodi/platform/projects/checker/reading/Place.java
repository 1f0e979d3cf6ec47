package org.luodi.platform.projects.checker.reading;

/// Where a figure stands in the text that was checked.
///
/// @param start first character, counted in UTF-16 units from 0
/// @param end behind the last character
public record Place(int start, int end) {

    public Place {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no place: " + start + " to " + end);
        }
    }
}
