package org.luodi.platform.access.accounts;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.RecordedEntry;
import org.luodi.platform.access.UnitNames.NamedUnit;
import org.luodi.platform.access.sessions.SessionLine;

/// Content of the page of one account, or of the form for a new one.
///
/// @param form what stands in the form
/// @param account the account; empty for a new one
/// @param own whether it is the administrator's own, which cannot be changed here
/// @param password a password just made, shown this once
/// @param units what may be chosen as unit
/// @param sessions where the person is signed in
/// @param history what was done with the account and by it at the door, newest first
/// @param faults what is wrong with the form
public record AccountPage(
        AccountForm form,
        Optional<Account> account,
        boolean own,
        Optional<String> password,
        List<NamedUnit> units,
        List<SessionLine> sessions,
        List<RecordedEntry> history,
        List<AccountForm.Fault> faults) {
    /// Whether a field has a fault.
    public boolean wrong(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }
}
