/// What an enemy sends: into every parameter, as files, without tokens, again and again. Over HTTP, against the whole
/// application.
///
/// Start with [HostileInputTest].
@NullMarked
package org.luodi.platform.hostile;

import org.jspecify.annotations.NullMarked;
