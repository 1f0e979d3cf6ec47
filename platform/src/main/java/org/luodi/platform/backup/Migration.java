package org.luodi.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A migration that the database has gone through.
///
/// @param module the module whose schema it changes
/// @param script name of its file, for example `V1__ledger.sql`
record Migration(String module, String script) {
    /// Its text, as this version of Luodi ships it.
    ///
    /// @throws Unusable when this version does not: a newer one made the backup
    String text() throws IOException {
        String path = "db/migration/" + module + "/" + script;
        try (@Nullable InputStream in = Migration.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new Unusable(Unusable.Reason.NEWER, path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String line() {
        return module + "\t" + script;
    }

    static Migration parse(String line) {
        String[] parts = line.split("\t", -1);
        return new Migration(parts[0], parts[1]);
    }
}
