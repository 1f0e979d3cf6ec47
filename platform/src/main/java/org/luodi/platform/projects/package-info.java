/// Key projects (重点项目): the year's list, the monthly returns of the units, the closing of a month, its bulletin.
///
/// Rooms: `domain` the values, `workbook` from files to rows, `review` from rows to doubts and figures (all three
/// pure),
/// `ledger` what the county holds and the use cases that change it, `checker` what may be said of a printed bulletin,
/// `web` the counter.
///
/// Not here: what was signed but is no project yet (`promotion`), plots and approvals (`landing`).
///
/// Start with [org.luodi.platform.projects.review.Review], then `ledger`.
@NullMarked
@ApplicationModule(
        displayName = "Key projects",
        allowedDependencies = {"kernel", "shell", "access", "directory", "documents"})
package org.luodi.platform.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
