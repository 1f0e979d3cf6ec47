package org.luodi.platform.access.accounts;

import java.util.List;
import java.util.Map;

/// Content of the list of accounts.
///
/// @param lines the accounts that the filter lets through
/// @param count how many there are in all
/// @param text what was searched for
/// @param state which state was asked for; empty for all
/// @param units names of the units by their id
public record AccountListPage(
        List<Line> lines, int count, String text, String state, Map<String, String> units) {
    /// An account with what an administrator should notice.
    ///
    /// @param stale whether it was not used for 90 days
    public record Line(Account account, boolean stale) {}
}
