/// The hunt for wrong figures: named rules turn what units sent into doubts (疑点) and, once answered, into figures.
///
/// [Review#of] is a pure function of plan, last month, returns and answers: the page and the command share it, and a
/// crash can lose nothing that it could not work out again. Rules are in [Rules]; start at [Review].
@NullMarked
package org.luodi.platform.projects.review;

import org.jspecify.annotations.NullMarked;
