package org.luodi.platform.projects.web;

import java.util.Optional;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.standards.Money;

/// One of the figures that disagree.
///
/// @param label message key of what it is; the field's name is its argument
/// @param text as it stands there, for what is no amount
/// @param money the amount
/// @param origin where it stands; empty when it was worked out
/// @param picture address of a picture of the cell; empty when the file is not at hand
public record Side(
        Kind kind,
        String label,
        Optional<String> field,
        String text,
        Optional<Money> money,
        Optional<Origin> origin,
        Optional<String> picture) {

    /// The label of last month's cumulative, the one figure that another month's file holds.
    static final String LAST_CUMULATIVE = "projects.side.last-cumulative";

    /// Whether it stands in an earlier month's file. Units send the same name and cell every month, so the place alone
    /// would look like the doubted cell itself.
    public boolean ofAnEarlierMonth() {
        return label.equals(LAST_CUMULATIVE) && origin.filter(place -> !place.typed()).isPresent();
    }

    /// What a figure stands for in the disagreement.
    public enum Kind {
        /// As the unit sent it.
        SENT,
        /// What the county holds, or the other figure of the same row.
        HELD,
        /// What would fit.
        EXPECTED
    }
}
