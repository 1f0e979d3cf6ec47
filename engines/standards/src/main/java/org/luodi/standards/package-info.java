/// National codes, working days and money, as Chinese offices write them.
@NullMarked
package org.luodi.standards;

import org.jspecify.annotations.NullMarked;
