package org.luodi.platform.backup;

import java.io.IOException;

/// A backup that cannot be used, or a place where it cannot be restored. Nothing was changed.
final class Unusable extends IOException {
    /// Why.
    enum Reason {
        /// The file is no backup of Luodi.
        NO_BACKUP,
        /// The passphrase is not the one that it was made with.
        WRONG_PASSPHRASE,
        /// Bytes were changed.
        ALTERED,
        /// The end is missing.
        CUT,
        /// It was made by a newer version of Luodi.
        NEWER,
        /// There is an instance already.
        NOT_EMPTY,
        /// Luodi runs on the data folder.
        RUNNING
    }

    private final Reason reason;

    Unusable(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
