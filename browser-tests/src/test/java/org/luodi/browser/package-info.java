/// Journeys in a real browser, each a sentence that a user would say; they know the platform over HTTP only.
@NullMarked
package org.luodi.browser;

import org.jspecify.annotations.NullMarked;
