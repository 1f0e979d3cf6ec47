package org.luodi.platform.access.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.stereotype.Component;

/// Holds the instance's key while Luodi runs, and makes it at the first start.
///
/// A new key counts only after the entries of earlier versions, which had no chain, are linked with it ([Adoption]):
/// afterwards an entry without a link is a forgery, however it came about.
@Component
class KeyKeeper {
    /// How a key came to this start.
    enum Origin {
        /// It was made by an earlier start.
        KEPT,
        /// An earlier start made it and was broken off before it counted.
        PROPOSED,
        /// This start made it.
        MADE
    }

    private final Path data;
    private final InstanceKey key;
    private final Origin origin;

    KeyKeeper(CountySettings settings) {
        this.data = settings.data();
        try {
            if (InstanceKey.existsIn(data)) {
                this.key = InstanceKey.readFrom(data);
                this.origin = Origin.KEPT;
            } else if (InstanceKey.proposedIn(data)) {
                this.key = InstanceKey.readProposedFrom(data);
                this.origin = Origin.PROPOSED;
            } else {
                this.key = InstanceKey.generate();
                this.origin = Origin.MADE;
                key.proposeIn(data);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep the audit key below " + data, failure);
        }
    }

    InstanceKey key() {
        return key;
    }

    Path data() {
        return data;
    }

    Origin origin() {
        return origin;
    }

    /// From now on the new key counts.
    void confirm() {
        try {
            InstanceKey.confirmIn(data);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep the audit key below " + data, failure);
        }
    }
}
