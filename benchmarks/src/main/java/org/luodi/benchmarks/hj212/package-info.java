/// How many frames of HJ 212 one thread decodes a second, and how many bytes it allocates for each.
///
/// Start here: [FrameDecoding].
@NullMarked
package org.luodi.benchmarks.hj212;

import org.jspecify.annotations.NullMarked;
