package org.luodi.platform.projects.checker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.checker.reading.Period;

/// All that the checker found in one bulletin.
///
/// @param text the text as it was given; places of claims count in it
/// @param period the months that it is about, as far as it says so
/// @param claims the claims in the order of the text
/// @param ledger comparisons with the ledger, in the order of the text; empty when the month is not held
/// @param ledgerHeld whether the ledger holds the month
/// @param impliedBase the one baseline, in percent, that all gaps of the bulletin suppose when they suppose another
/// than
///     the configured one
public record CheckReport(
        String text,
        Optional<Period> period,
        List<Claim> claims,
        List<LedgerComparison> ledger,
        boolean ledgerHeld,
        Optional<BigDecimal> impliedBase) {

    /// The claims that a reader must look at.
    public List<Claim> objections() {
        return claims.stream().filter(Claim::objection).toList();
    }

    /// The figures that the ledger contradicts.
    public List<LedgerComparison> differences() {
        return ledger.stream().filter(comparison -> !comparison.agrees()).toList();
    }

    /// Whether nothing at all was found that could be checked.
    public boolean empty() {
        return claims.isEmpty() && ledger.isEmpty();
    }

    /// Whether nothing in the bulletin is impossible or contradicts the ledger.
    public boolean clean() {
        return objections().isEmpty() && differences().isEmpty();
    }
}
