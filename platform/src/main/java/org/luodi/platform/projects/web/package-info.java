/// The counter of key projects: what a person sees and sends in a browser.
///
/// A controller checks the form, asks the ledger and fills one record for one template; rules, sums and permissions
/// are the ledger's. A page and its fragments share their address, `HX-Request` tells them apart.
///
/// Start at [MonthPages], the month as a whole; its steps are [ImportPages], [FilePages] and [DoubtPages].
@NullMarked
package org.luodi.platform.projects.web;

import org.jspecify.annotations.NullMarked;
