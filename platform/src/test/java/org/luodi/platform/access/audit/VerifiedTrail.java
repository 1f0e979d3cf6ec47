package org.luodi.platform.access.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.luodi.platform.storage.StorageSettings;

/// `luodi audit verify`, for tests of other modules.
public final class VerifiedTrail {
    private VerifiedTrail() {}

    /// What the command says, with its exit status in front: `0` when the trail is whole.
    public static String of(StorageSettings storage) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = new AuditCommand(
                        ResourceBundle.getBundle("messages/access-audit", Locale.SIMPLIFIED_CHINESE),
                        new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(new String[] {"verify"}, storage);
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }
}
