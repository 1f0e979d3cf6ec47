/// What was done and whether anybody has tampered with the record of it: the audit trail (审计日志).
///
/// An entry is written in the transaction of the act. Just before that transaction commits, the entry gets its place in
/// the chain of its day: [Chain] says how a place is computed, [ChainExtension] when it is taken. [DayHeads] signs the
/// last place of each day, [AnchorKeeper] keeps a signed note of the newest place outside the database, and
/// [Verification] reads everything back and names what does not fit. See docs/decisions/0010-audit-chain.md.
///
/// Start with [AuditLedger].
@NullMarked
@NamedInterface("audit")
package org.luodi.platform.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
