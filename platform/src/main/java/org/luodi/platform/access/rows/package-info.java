/// The second lock: which rows the database shows to whom.
///
/// A call of a service is bound to the scope of its actor ([ServiceDoor]); each physical connection tells PostgreSQL the
/// scope of the work that uses it ([ScopedConnection]); the policies of the tables, forced on their owner as well, do the
/// rest. Not here: the checks of the services, which come first and say no in words.
///
/// Start with [org.luodi.platform.access.RowScope].
@NullMarked
package org.luodi.platform.access.rows;

import org.jspecify.annotations.NullMarked;
