package org.luodi.platform.shell;

import java.util.Optional;

/// Tells the frame who is looking; provided by `access`, which the shell must not import.
public interface ViewerSource {
    /// The signed-in person of the running request, empty before sign-in.
    Optional<Viewer> viewer();
}
