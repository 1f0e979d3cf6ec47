/// `luodi bulletin`: the month's work without a browser and without a server.
///
/// It shares reading, review, figures and documents with the pages and adds only files in and files out.
/// Start at [BulletinCommand].
@NullMarked
package org.luodi.platform.projects.command;

import org.jspecify.annotations.NullMarked;
