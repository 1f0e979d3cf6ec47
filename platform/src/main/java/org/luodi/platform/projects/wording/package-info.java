/// The sentences in which doubts are told: the same on the page, in the console and in a workbook.
///
/// No sentence stands in code; [Texts] finds them by key in messages/projects.
@NullMarked
package org.luodi.platform.projects.wording;

import org.jspecify.annotations.NullMarked;
