package org.luodi.platform.backup;

import java.io.IOException;
import org.luodi.platform.access.Actor;
import org.springframework.context.ApplicationContext;

/// The nightly backup made now, for tests of other modules.
public final class BackupByHand {
    private BackupByHand() {}

    /// Makes one.
    ///
    /// @return empty when it was made, else the reason as the desk is told it
    public static String make(ApplicationContext luodi, Actor administrator) throws IOException {
        NightlyBackups backups = luodi.getBean(NightlyBackups.class);
        return backups.make(administrator) ? "" : backups.failure().orElseThrow().reason();
    }
}
