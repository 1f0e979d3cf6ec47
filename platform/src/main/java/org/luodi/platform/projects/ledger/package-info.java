/// The county's ledger of key projects as stored, and the use cases that change or read it.
///
/// Every use case is a class named by what it does; its methods take the acting person first, check the permission and
/// the unit's scope, run in one transaction, may be repeated (each write carries a request id or is idempotent by its
/// content) and leave a line in the audit trail.
///
/// All writes of one year queue at the year's book ([org.luodi.platform.projects.ledger.store.Books]), so a month is
/// open or closed and never half; its revision names the state that a review was worked out for. Files are read outside
/// that queue, by many threads.
///
/// Not here: rules (`review`), layouts of files (`workbook`), pages (`web`), sums and lamps (`metrics`).
///
/// Start at [ImportingReturns], then [ReviewingMonths], [AnsweringDoubts] and [ClosingMonths].
@NullMarked
package org.luodi.platform.projects.ledger;

import org.jspecify.annotations.NullMarked;
