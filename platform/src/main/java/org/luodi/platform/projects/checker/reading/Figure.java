package org.luodi.platform.projects.checker.reading;

import org.luodi.platform.projects.checker.figures.PrintedNumber;

/// A printed figure of which the bulletin says what it is.
///
/// @param role what it stands for
/// @param number its value; money in 万元, gaps signed (above zero is ahead)
/// @param printed the characters as they stand in the text, with the unit
/// @param place where it stands
/// @param lead the words before it in its clause
/// @param month end of the period it is about, 1 to 12, or 0 when the text does not say
/// @param firm false when it is no exact figure («about», «more than»)
public record Figure(
        Role role, PrintedNumber number, String printed, Place place, String lead, int month, boolean firm) {

    public Figure as(Role other) {
        return new Figure(other, number, printed, place, lead, month, firm);
    }

    /// A gap written with «%» where 百分点 is meant.
    public boolean isGapInPercent() {
        return (role == Role.GAP || role == Role.AVERAGE_GAP) && Words.in(printed, "unit.percent");
    }
}
