package org.luodi.platform.projects.ledger.store;

import org.luodi.platform.projects.metrics.ListSettings;

/// How a year's list is run: how it is measured, and when units are asked to send.
///
/// @param dueDay day of the month until which units are asked to send, 1 to 28
public record YearSettings(ListSettings list, int dueDay) {
    /// Measured as usual, due on the 25th.
    public static YearSettings usual() {
        return new YearSettings(ListSettings.standard(), 25);
    }
}
