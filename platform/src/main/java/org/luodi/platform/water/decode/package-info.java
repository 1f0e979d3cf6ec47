/// `luodi hj212 decode`: frames of a file or of standard input, one JSON line each, without a server.
///
/// Start at [Hj212Command].
@NullMarked
package org.luodi.platform.water.decode;

import org.jspecify.annotations.NullMarked;
