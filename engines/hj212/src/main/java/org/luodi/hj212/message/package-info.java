/// What a segment says: its fields (QN, ST, CN, PW, MN, Flag, PNUM, PNO), the items of its CP area, and the
/// dialogue made of them – requests, replies, messages in several packages.
///
/// Reading makes no garbage: a [Message] is a view of the decoder's buffer, its values become numbers, times and
/// text when they are asked for. What real devices get wrong without losing meaning is read and named as a
/// [Deviation]; a message that cannot be acted upon is a [Refused], with the QnRtn that tells the device why.
///
/// Start at [MessageReader] and [MessageWriter].
@NullMarked
package org.luodi.hj212.message;

import org.jspecify.annotations.NullMarked;
