/// How fast and in how little memory `sheets` reads big workbooks, beside its peers on the same file in the same run.
///
/// Start here: [SheetReading][SheetReading].
@NullMarked
package org.luodi.benchmarks.sheets;

import org.jspecify.annotations.NullMarked;
