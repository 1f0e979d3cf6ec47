/// The table that people meant, out of the workbook that they sent.
@NullMarked
package org.luodi.sheets;

import org.jspecify.annotations.NullMarked;
