/// Official documents (GB/T 9704-2012) as docx.
@NullMarked
package org.luodi.gongwen;

import org.jspecify.annotations.NullMarked;
