package org.luodi.platform.projects.review;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.Sent;
import org.luodi.standards.Money;

/// What one rule found: the figure as sent and what it was held against.
///
/// @param field the doubted amount, empty when the row or the unit as a whole is meant
/// @param sent as the unit sent it
/// @param expected what the rule would have expected, when it can tell
/// @param against the figures that the rule compared with
public record Finding(Rule rule, Optional<FigureField> field, Sent sent, Optional<Money> expected, List<Held> against) {

    /// A figure that the sent one was held against.
    ///
    /// @param what stable word for the label: `last-cumulative`, `plan`, `total`, `month`, `cumulative`
    public record Held(String what, Money money, Optional<Origin> origin) {}

    static Finding of(Rule rule, FigureField field, Sent sent, Optional<Money> expected, Held... against) {
        return new Finding(rule, Optional.of(field), sent, expected, List.of(against));
    }
}
