/// Pictures as they may be kept: drawn anew, without what cameras write beside the picture.
@NullMarked
package org.luodi.platform.documents.images;

import org.jspecify.annotations.NullMarked;
