/// Takes attachments in, shows them and hands them out.
@NullMarked
package org.luodi.platform.documents.web;

import org.jspecify.annotations.NullMarked;
