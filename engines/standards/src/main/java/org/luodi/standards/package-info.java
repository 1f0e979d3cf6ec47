/// Values that Chinese offices write by a national rule: money, codes of divisions, enterprises, projects and
/// industries, and working days.
///
/// Each type holds only what is valid and refuses the rest with a [Refusal] that says why. Nothing here reads a clock,
/// a network or a database; the lists are resources of this package, each with its source in the first line.
///
/// Not here: what a project or a unit is, how a sheet is read, the language in which a refusal is shown (a refusal
/// carries a code and arguments; whoever shows it translates).
///
/// Start at [Money] and [WorkCalendar].
@NullMarked
package org.luodi.standards;

import org.jspecify.annotations.NullMarked;
