package org.luodi.platform.projects.checker;

import java.math.BigDecimal;
import org.luodi.platform.projects.checker.figures.Verdict;
import org.luodi.platform.projects.checker.reading.Place;
import org.luodi.platform.projects.checker.reading.Role;

/// A figure of the bulletin beside the same figure of the ledger.
///
/// @param role what it stands for
/// @param subject the name in the ledger; empty for the county as a whole
/// @param printed its characters in the text
/// @param place where it stands
/// @param held what the ledger gives: money in 万元, counts as they are, rates and gaps with four decimals
/// @param verdict how the printed digits follow from the ledger: half-up or truncated agree, a mismatch differs
public record LedgerComparison(
        Role role, String subject, String printed, Place place, BigDecimal held, Verdict verdict) {

    public boolean agrees() {
        return verdict.follows();
    }
}
