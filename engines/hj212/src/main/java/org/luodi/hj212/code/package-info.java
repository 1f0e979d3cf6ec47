/// The codes of HJ 212 as data: factors, commands, systems, flags, parameters, units. The tables are resources
/// of this package, each with its source in the first line; look-ups by bytes make no garbage.
///
/// HJ 212-2025 and HJ 1404-2024 could not be obtained as texts: for them the tables of 2017 are used, with the
/// additions that open implementations agree on.
///
/// Start at [Factors] and [Commands].
@NullMarked
package org.luodi.hj212.code;

import org.jspecify.annotations.NullMarked;
