/// Where the database comes from: storage (存储).
///
/// Without a JDBC URL Luodi starts its own PostgreSQL from binaries on the class path and keeps its data below
/// `./data`; with `luodi.db.url` (`LUODI_DB_URL`) it uses that server and starts none. The rest of the house sees a
/// `DataSource`; only what works beside the application, the commands and the backups, reaches for [DirectDatabase].
///
/// Not here: tables and migrations. Each module owns its own schema.
///
/// Start with [EmbeddedPostgres].
@NullMarked
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {})
package org.luodi.platform.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
