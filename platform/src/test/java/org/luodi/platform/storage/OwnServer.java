package org.luodi.platform.storage;

import java.nio.file.Path;

/// A server of its own in a data folder, for tests of what works on whole folders.
public final class OwnServer {
    private OwnServer() {}

    /// Starts the server of a folder, made if need be; closing stops it.
    public static DirectDatabase startIn(Path data) {
        return DirectDatabase.administer(EmbeddedPostgres.start(data, Durability.NONE));
    }
}
