/// The checker of bulletins: whether each rate, sum, gap and rank in a text follows from the other figures printed in
/// it,
/// and whether its figures agree with the ledger of the month.
///
/// It only reads and computes: no web, no database, no Spring. A claim whose inputs are not printed is said to be not
/// checkable; nothing is guessed. Arithmetic is in `figures`, understanding of the text in `reading`. Start with
/// [BulletinChecker].
@NullMarked
package org.luodi.platform.projects.checker;

import org.jspecify.annotations.NullMarked;
