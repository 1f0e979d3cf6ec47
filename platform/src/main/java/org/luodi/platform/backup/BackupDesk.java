package org.luodi.platform.backup;

import java.time.Instant;
import java.util.Optional;

/// Content of the administrator's panel about backups.
///
/// @param last the latest good one
/// @param late whether it should be younger
/// @param kept how many there are
/// @param failure why the latest attempt came to nothing; empty when it did not
/// @param running whether one is being made
/// @param passphrase whether there is a passphrase to make one with
/// @param folder where they lie
/// @param next when the next is due
public record BackupDesk(
        Optional<Shelf.Kept> last,
        boolean late,
        int kept,
        Optional<Shelf.Failure> failure,
        boolean running,
        boolean passphrase,
        String folder,
        Instant next) {}
