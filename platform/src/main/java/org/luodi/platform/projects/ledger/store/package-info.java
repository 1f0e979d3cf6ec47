/// The tables of the ledger (schema `projects`) and the values that are kept in them.
///
/// No rule and no permission is decided here: the use cases of `ledger` call it within their transactions. Every method
/// takes the county first, as every key begins with it.
///
/// Start at [Books].
@NullMarked
package org.luodi.platform.projects.ledger.store;

import org.jspecify.annotations.NullMarked;
