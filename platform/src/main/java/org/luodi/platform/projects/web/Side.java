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
