package org.luodi.platform.storage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// As whom the PostgreSQL programs run: they refuse to run as root, and Luodi may be started by root.
///
/// The identity follows the owner of an existing data folder and is never changed afterwards: a cluster made
/// inside a user namespace belongs to root, one made after dropping privileges belongs to nobody.
enum Identity {
    /// Luodi itself is an ordinary user: nothing to do.
    SELF,
    /// Root in a new user namespace: PostgreSQL sees the overflow user, the files stay root's.
    NAMESPACE,
    /// Root that drops to nobody, where user namespaces are forbidden (many containers).
    NOBODY;

    private static final String NOBODY_ID = "65534";

    /// Chooses the identity for a data folder that may not exist yet.
    static Identity forData(Path data) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        if (Files.exists(data)) {
            Object owner = Files.getAttribute(data, "unix:uid");
            return owner.equals(0) ? NAMESPACE : NOBODY;
        }
        return succeeds("unshare", "-U", "true") ? NAMESPACE : NOBODY;
    }

    /// The command line that runs `command` as this identity, in a session of its own: an interrupt typed at the
    /// terminal must reach Luodi only, which then stops the server after its last connection.
    List<String> command(List<String> command) {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            line.add("/usr/bin/setsid");
        }
        line.addAll(
                switch (this) {
                    case SELF -> List.of();
                    case NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
                });
        line.addAll(command);
        return line;
    }

    /// Hands a file or folder to this identity.
    void own(Path path) throws IOException {
        if (this == NOBODY) {
            var owners = FileSystems.getDefault().getUserPrincipalLookupService();
            Files.setOwner(path, owners.lookupPrincipalByName(NOBODY_ID));
        }
    }

    /// Whether this identity can reach `path` through all folders above it.
    boolean reaches(Path path) throws IOException {
        if (this != NOBODY) {
            return true;
        }
        for (@Nullable Path folder = path.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)
                    && !Files.readAttributes(folder, PosixFileAttributes.class)
                            .permissions()
                            .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
