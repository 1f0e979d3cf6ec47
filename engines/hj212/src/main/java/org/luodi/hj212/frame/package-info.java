/// Frames of HJ 212: `##`, four digits of length, a data segment, four hex digits of CRC, CR LF.
///
/// This package cuts frames out of a stream of bytes that may lie, break off or be glued together, and writes
/// frames. It knows nothing of what a segment says but where its device number (MN) stands, because a device's
/// own sins are forgiven only to that device.
///
/// Start at [FrameDecoder].
@NullMarked
package org.luodi.hj212.frame;

import org.jspecify.annotations.NullMarked;
