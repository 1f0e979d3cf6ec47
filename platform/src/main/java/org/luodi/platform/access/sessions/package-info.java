/// Who is signed in where: sessions (会话).
///
/// A session is a row in the database: the browser holds a secret, the row its hash. Every request reads the row
/// together with its account, so that a change of role, a new password, a deactivation and the end of a session count
/// from the next request on, whichever node answers it. Not here: how a session begins (`signin`).
///
/// Start with [Sessions].
@NullMarked
package org.luodi.platform.access.sessions;

import org.jspecify.annotations.NullMarked;
