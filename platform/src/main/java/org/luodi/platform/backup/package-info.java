/// That nothing is lost: backup (备份).
///
/// One file holds the whole instance: every row of the database as of one moment, and the files of the data folder, with
/// checksums, encrypted with a passphrase. [Backup] writes it while Luodi runs, [Restore] builds an instance from it
/// beside the old one and exchanges the two at the end, so that a restore that is broken off changes nothing.
/// [NightlyBackups] makes one each night and keeps as many as [Retention] says. See docs/decisions/0011-backup.md.
///
/// Not here: replication to another machine, which is the operator's part.
///
/// Start with [Backup].
@NullMarked
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"kernel", "shell", "storage", "operations", "access", "access :: audit"})
package org.luodi.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
