/// What is implausible in a message whose CRC held. The CRC of HJ 212 lets one random error in 256 pass, so a
/// frame that holds is not yet one to believe: grammar, ranges, clocks and repetitions are looked at here.
///
/// A doubt refuses nothing. Whoever stores the message decides what a doubtful value may be used for.
///
/// Start at [Plausibility] and [Repetitions].
@NullMarked
package org.luodi.hj212.doubt;

import org.jspecify.annotations.NullMarked;
