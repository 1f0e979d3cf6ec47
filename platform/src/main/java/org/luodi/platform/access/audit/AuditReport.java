package org.luodi.platform.access.audit;

import java.util.List;

/// What the verification of a county's audit trail has found.
///
/// @param entries how many entries it read
/// @param days how many days have entries
/// @param heads how many signed heads hold
/// @param findings what does not fit, in the order of the chain; the first is the first bad row
record AuditReport(String county, long entries, int days, int heads, List<Finding> findings) {
    boolean intact() {
        return findings.isEmpty();
    }
}
