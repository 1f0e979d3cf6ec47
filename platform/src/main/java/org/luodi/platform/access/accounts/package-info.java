/// The people who may sign in: accounts (账号).
///
/// Who has an account, with which office, unit and password; the first accounts of an installation; and the
/// administrator's pages for them. Not here: how a person proves to be one of them (`signin`).
///
/// Start with [Accounts].
@NullMarked
package org.luodi.platform.access.accounts;

import org.jspecify.annotations.NullMarked;
