/// The demo county's year: what a newcomer finds after the first start.
@NullMarked
package org.luodi.platform.projects.demo;

import org.jspecify.annotations.NullMarked;
