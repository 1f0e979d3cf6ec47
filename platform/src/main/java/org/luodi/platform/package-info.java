/// The one Spring Boot application: every department of the county in a package of its own.
@NullMarked
package org.luodi.platform;

import org.jspecify.annotations.NullMarked;
